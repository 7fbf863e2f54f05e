package io.tradeanalysis.operations;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.tradeanalysis.operations", importOptions = ImportOption.DoNotIncludeTests.class)
class DependencyDirectionTest {

    /** What is done to environments knows clouds by what they hold, and neither of them by name. */
    @ArchTest
    static final ArchRule shouldKeepTheCloudsOutOfTheCommandsWork = noClasses()
            .that()
            .resideInAnyPackage("..inventory..", "..receipt..", "..teardown..", "..reap..", "..rotation..")
            .and()
            .resideOutsideOfPackage("..google..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.tradeanalysis.operations.aws..", "io.tradeanalysis.operations.google..", "software.amazon..");

    @ArchTest
    static final ArchRule shouldKeepGoogleOutOfAws = noClasses()
            .that()
            .resideInAPackage("io.tradeanalysis.operations.aws..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.tradeanalysis.operations.google..");

    @ArchTest
    static final ArchRule shouldKeepOtherModulesOut = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.tradeanalysis.worker..",
                    "io.tradeanalysis.gae..",
                    "io.tradeanalysis.engine..",
                    "io.tradeanalysis.setup..",
                    "io.tradeanalysis.cdk..");
}
