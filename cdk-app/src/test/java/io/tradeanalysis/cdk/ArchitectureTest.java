package io.tradeanalysis.cdk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.tradeanalysis.cdk", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** An environment knows what runs in it by its files alone. */
    @ArchTest
    static final ArchRule shouldKnowNoProgramThatItDeploys = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.tradeanalysis.engine..",
                    "io.tradeanalysis.lambda..",
                    "io.tradeanalysis.setup..",
                    "io.tradeanalysis.worker..",
                    "io.tradeanalysis.frontend..",
                    "io.tradeanalysis.local..");

    /** Whatever a template is made of is in its inputs. */
    @ArchTest
    static final ArchRule shouldAskTheAccountInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackages("..cdk.account", "..cdk")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("software.amazon.awssdk..", "..cdk.account");

    @ArchTest
    static final ArchRule shouldReadSettingsWithoutTheLibrary = classes()
            .that()
            .resideInAPackage("..cdk.settings")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify.annotations", "io.tradeanalysis.contract..", "..cdk.settings");
}
