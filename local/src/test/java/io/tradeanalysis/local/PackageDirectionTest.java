package io.tradeanalysis.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.tradeanalysis.local", importOptions = ImportOption.DoNotIncludeTests.class)
class PackageDirectionTest {

    @ArchTest
    static final ArchRule shouldKeepProcessesFreeOfTheProduct = classes()
            .that()
            .resideInAPackage("..local.process..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify.annotations", "..local.process..");

    /** Any function, so that what works here works with the handler's interface alone. */
    @ArchTest
    static final ArchRule shouldHostTheFunctionWithoutKnowingIt = classes()
            .that()
            .resideInAPackage("..local.function..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "com.sun.net.httpserver",
                    "org.jspecify.annotations",
                    "com.amazonaws.services.lambda.runtime..",
                    "io.tradeanalysis.contract..",
                    "..local.function..");

    @ArchTest
    static final ArchRule shouldMakeDemoPricesWithoutKnowingTheRun = classes()
            .that()
            .resideInAPackage("..local.demo..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify.annotations",
                    "de.siegmar.fastcsv..",
                    "..local.process..",
                    "..local.demo..");

    @ArchTest
    static final ArchRule shouldRunWithoutKnowingTheCommandLine = classes()
            .that()
            .resideInAPackage("..local.run..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify.annotations",
                    "io.tradeanalysis.contract..",
                    "io.tradeanalysis.identity..",
                    "..local.process..",
                    "..local.demo..",
                    "..local.run..");
}
