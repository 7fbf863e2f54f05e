package io.tradeanalysis.worker;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.tradeanalysis.worker", importOptions = ImportOption.DoNotIncludeTests.class)
class DependencyDirectionTest {

    @ArchTest
    static final ArchRule shouldPointFromTheServerToWhatItServes = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("process")
            .definedBy("io.tradeanalysis.worker")
            .layer("server")
            .definedBy("..worker.server..")
            .layer("analysis")
            .definedBy("..worker.analysis..")
            .layer("charts")
            .definedBy("..worker.charts..")
            .layer("grading")
            .definedBy("..worker.grading..")
            .layer("losses")
            .definedBy("..worker.losses..")
            .layer("calls")
            .definedBy("..worker.calls..")
            .layer("compute")
            .definedBy("..worker.compute..")
            .layer("prices")
            .definedBy("..worker.prices..")
            .layer("identity")
            .definedBy("..worker.identity..")
            .layer("metrics")
            .definedBy("..worker.metrics..")
            .layer("settings")
            .definedBy("..worker.settings..")
            .whereLayer("process")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("server")
            .mayOnlyBeAccessedByLayers("process")
            .whereLayer("analysis")
            .mayOnlyBeAccessedByLayers("process", "server")
            .whereLayer("charts")
            .mayOnlyBeAccessedByLayers("process", "server")
            .whereLayer("grading")
            .mayOnlyBeAccessedByLayers("process", "server")
            .whereLayer("losses")
            .mayOnlyBeAccessedByLayers("process", "server")
            .whereLayer("calls")
            .mayOnlyBeAccessedByLayers("server", "analysis", "charts", "grading", "losses")
            .whereLayer("compute")
            .mayOnlyBeAccessedByLayers("process", "server", "analysis", "grading", "losses", "calls")
            .whereLayer("prices")
            .mayOnlyBeAccessedByLayers("process", "server", "calls", "charts", "analysis", "grading", "losses")
            .whereLayer("identity")
            .mayOnlyBeAccessedByLayers("process")
            .whereLayer("metrics")
            .mayOnlyBeAccessedByLayers("process", "server", "identity")
            .whereLayer("settings")
            .mayOnlyBeAccessedByLayers("process", "server", "identity");

    @ArchTest
    static final ArchRule shouldKnowNoOtherProcess = classes()
            .that()
            .resideInAPackage("io.tradeanalysis.worker..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages(
                    "io.tradeanalysis.frontend..",
                    "io.tradeanalysis.lambda..",
                    "io.tradeanalysis.local..",
                    "io.tradeanalysis.identity..");

    @ArchTest
    static final ArchRule shouldSpeakGrpcInTheServerAlone = noClasses()
            .that()
            .resideInAnyPackage(
                    "..worker.analysis..",
                    "..worker.calls..",
                    "..worker.charts..",
                    "..worker.compute..",
                    "..worker.grading..",
                    "..worker.losses..",
                    "..worker.metrics..",
                    "..worker.prices..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.grpc..", "io.tradeanalysis.workerapi..");

    @ArchTest
    static final ArchRule shouldTalkToAmazonInPricesIdentityAndTheFunctionsSignatureAlone = noClasses()
            .that()
            .resideOutsideOfPackages("..worker.prices..", "..worker.identity..")
            .and()
            .doNotHaveSimpleName("IamSignature")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon.awssdk..");
}
