package io.tradeanalysis.workerapi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.tradeanalysis.workerapi", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule SHOULD_DEPEND_ON_THE_CONTRACT_AND_GRPC_ONLY = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.net.ssl..",
                    "org.jspecify.annotations..",
                    "io.tradeanalysis.workerapi..",
                    "io.tradeanalysis.contract..",
                    "tools.jackson..",
                    "io.grpc..",
                    "io.netty..",
                    "com.google..");
}
