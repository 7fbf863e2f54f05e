package io.tradeanalysis.setup;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.tradeanalysis.setup", importOptions = ImportOption.DoNotIncludeTests.class)
class DependencyDirectionTest {

    /** No logger, and no client of AWS but those that are used. */
    @ArchTest
    static final ArchRule SHOULD_DEPEND_ON_LITTLE = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify.annotations..",
                    "com.amazonaws.services.lambda.runtime..",
                    "com.fasterxml.jackson.annotation..",
                    "tools.jackson..",
                    "software.amazon.awssdk.awscore..",
                    "software.amazon.awssdk.core..",
                    "software.amazon.awssdk.http..",
                    "software.amazon.awssdk.utils..",
                    "software.amazon.awssdk.services.secretsmanager..",
                    "software.amazon.awssdk.services.autoscaling..",
                    "software.amazon.awssdk.services.cloudformation..",
                    "software.amazon.awssdk.services.elasticloadbalancing..",
                    "software.amazon.awssdk.services.cloudwatchlogs..",
                    "software.amazon.awssdk.services.ec2..",
                    "io.tradeanalysis.contract..",
                    "io.tradeanalysis.identity..",
                    "io.tradeanalysis.setup..");

    @ArchTest
    static final ArchRule SHOULD_KEEP_THE_PROTOCOL_FREE_OF_THE_RESOURCES = noClasses()
            .that()
            .resideInAPackage("..setup.resource..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..setup.identity..", "..setup.fleet..");

    @ArchTest
    static final ArchRule SHOULD_KEEP_THE_RESOURCES_APART = noClasses()
            .that()
            .resideInAPackage("..setup.identity..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..setup.fleet..");

    @ArchTest
    static final ArchRule SHOULD_NEVER_PRINT = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("org.slf4j..", "java.util.logging..");
}
