package io.tradeanalysis.frontend;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.tradeanalysis.frontend", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule SHOULD_COMPUTE_NOTHING = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.tradeanalysis.engine..",
                    "io.tradeanalysis.worker..",
                    "io.tradeanalysis.lambda..",
                    "io.tradeanalysis.local..",
                    "io.tradeanalysis.identity..",
                    "org.apache.commons.math3..",
                    "org.apache.commons.statistics..");

    @ArchTest
    static final ArchRule SHOULD_KEEP_THE_CALLS_TO_WORKERS_FROM_KNOWING_PAGES = noClasses()
            .that()
            .resideInAPackage("..frontend.worker..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..frontend.page..",
                    "..frontend.result..",
                    "..frontend.form..",
                    "..frontend.api..",
                    "..frontend.web..");
}
