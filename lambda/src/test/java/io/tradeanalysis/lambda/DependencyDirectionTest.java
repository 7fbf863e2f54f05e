package io.tradeanalysis.lambda;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.tradeanalysis.lambda", importOptions = ImportOption.DoNotIncludeTests.class)
class DependencyDirectionTest {

    /** No Spring, no binder of objects: whatever is on its class path is loaded at a cold start. */
    @ArchTest
    static final ArchRule shouldDependOnLittle = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify.annotations",
                    "com.amazonaws.services.lambda.runtime..",
                    "tools.jackson.core..",
                    "io.tradeanalysis.contract..",
                    "io.tradeanalysis.engine..",
                    "io.tradeanalysis.lambda..");
}
