package io.tradeanalysis.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
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
                    "jdk.incubator.vector..");

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
            .layer("risk")
            .definedBy("..risk..")
            .layer("analysis")
            .definedBy("..analysis..")
            .whereLayer("analysis")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("risk")
            .mayOnlyBeAccessedByLayers("analysis")
            .whereLayer("simulation")
            .mayOnlyBeAccessedByLayers("risk")
            .whereLayer("trades")
            .mayOnlyBeAccessedByLayers("analysis")
            .whereLayer("strategy")
            .mayOnlyBeAccessedByLayers("trades", "analysis")
            .whereLayer("prices")
            .mayOnlyBeAccessedByLayers("strategy", "trades", "analysis");
}
