package io.tradeanalysis.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.tradeanalysis.engine", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule SHOULD_DEPEND_ON_THE_CONTRACT_AND_NUMERIC_LIBRARIES_ONLY = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify.annotations..",
                    "io.tradeanalysis.engine..",
                    "io.tradeanalysis.contract..",
                    "de.siegmar.fastcsv..",
                    "org.apache.commons.math3..",
                    "org.apache.commons.numbers..",
                    "org.apache.commons.statistics..",
                    "org.ta4j.core..",
                    "jdk.incubator.vector..");

    @ArchTest
    static final ArchRule SHOULD_LEAVE_TA4J_TO_THE_STRATEGIES = noClasses()
            .that()
            .resideOutsideOfPackage("..strategy..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.ta4j..");

    @ArchTest
    static final ArchRule SHOULD_DEPEND_ONE_WAY = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("prices")
            .definedBy("..prices..")
            .layer("strategy")
            .definedBy("..strategy..")
            .layer("trades")
            .definedBy("..trades..")
            .layer("simulation")
            .definedBy("..simulation..")
            .layer("models")
            .definedBy("..models..")
            .layer("risk")
            .definedBy("..risk..")
            .layer("grading")
            .definedBy("..grading..")
            .layer("performance")
            .definedBy("..performance..")
            .layer("backtest")
            .definedBy("..backtest..")
            .layer("analysis")
            .definedBy("..analysis..")
            .whereLayer("backtest")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("analysis")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("risk")
            .mayOnlyBeAccessedByLayers("backtest", "analysis")
            .whereLayer("models")
            .mayOnlyBeAccessedByLayers("risk", "backtest", "analysis")
            .whereLayer("grading")
            .mayOnlyBeAccessedByLayers("backtest", "analysis")
            .whereLayer("simulation")
            .mayOnlyBeAccessedByLayers("models", "risk", "grading", "backtest")
            .whereLayer("performance")
            .mayOnlyBeAccessedByLayers("analysis")
            .whereLayer("trades")
            .mayOnlyBeAccessedByLayers("analysis")
            .whereLayer("strategy")
            .mayOnlyBeAccessedByLayers("trades", "analysis")
            .whereLayer("prices")
            .mayOnlyBeAccessedByLayers("strategy", "trades", "performance", "backtest", "analysis");
}
