package io.tradeanalysis.e2e;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The original unpickled whatever reached it. Nothing of ours makes objects of a class that the sender names. */
class NoDeserializationTest {

    private static final ArchRule RULE = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.io\\.ObjectInput.*|java\\.beans\\.XMLDecoder|.*PolymorphicTypeValidator|.*\\.JsonTypeInfo")
            .orShould()
            .callMethodWhere(
                    describe("types are taken from JSON", call -> call.getName().equals("activateDefaultTyping")));

    @Test
    void shouldHoldForEveryModule() throws IOException {
        JavaClasses classes = new ClassFileImporter().importPaths(ofAllModules());

        assertThat(classes.contain("io.tradeanalysis.frontend.FrontEnd")).isTrue();
        assertThat(classes.contain("io.tradeanalysis.worker.Worker")).isTrue();
        assertThat(classes.contain("io.tradeanalysis.lambda.CalculateVarHandler"))
                .isTrue();
        assertThat(classes.containPackage("io.tradeanalysis.setup")).isTrue();
        RULE.check(classes);
    }

    /** The rule can fail. */
    @Test
    void shouldFindWhatDeserializes() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> RULE.check(new ClassFileImporter().importClasses(Pickle.class)));
    }

    private static List<Path> ofAllModules() throws IOException {
        try (Stream<Path> files = Files.walk(Product.root(), 4)) {
            return files.filter(file -> file.endsWith("target/classes")).toList();
        }
    }

    /** What must not be. */
    private static final class Pickle {
        @SuppressWarnings("UnusedMethod") // the rule reads it
        Object read(byte[] bytes) throws IOException, ClassNotFoundException {
            return new ObjectInputStream(new ByteArrayInputStream(bytes)).readObject();
        }
    }
}
