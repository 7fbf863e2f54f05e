package io.tradeanalysis.local.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The functions that the scripts are made of, run by bash on folders made for them. */
@Timeout(60)
class ScriptsTest {

    private static final Path SCRIPTS = Path.of("").toAbsolutePath().resolveSibling("scripts");

    @TempDir
    Path folder;

    @BeforeEach
    void makeAProject() throws IOException {
        write(
                "pom.xml",
                "<project>\n  <version>1.2.3</version>\n  <x>\n    <version>9</version>\n  </x>\n</project>\n");
        for (String module : List.of(
                "contract", "identity", "var-engine", "worker-api", "lambda", "ec2-worker", "gae-app", "local")) {
            write(module + "/pom.xml", "");
            write(module + "/src/main/java/A.java", "");
            write(module + "/src/test/java/ATest.java", "");
        }
    }

    @Test
    void shouldTakeTheFirstJdkOfTheWantedVersion() throws Exception {
        jdk("old", "17.0.9", "javac");
        jdk("runtime-only", "25.0.3", "java");
        jdk("later", "26", "javac");
        jdk("longer", "250", "javac");
        jdk("right", "25", "javac");
        jdk("second", "25.0.3", "javac");

        Shell shell = shell("printf '%s\\n' '' no/such old runtime-only later longer right second | first_jdk");

        assertThat(shell).isEqualTo(new Shell(0, "right\n"));
    }

    @Test
    void shouldSayWhatToInstallWithoutAJdk() throws Exception {
        Shell shell = shell("jdk_candidates() { echo no/such; }; use_jdk; echo never reached");

        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.output())
                .startsWith("This needs JDK 25, and there is none in JAVA_HOME, on the PATH or in the usual folders.")
                .contains("Debian", "macOS", "JAVA_HOME to the folder of one.")
                .doesNotContain("never reached");
    }

    @Test
    void shouldPutTheJdkBeforeOthers() throws Exception {
        jdk("right", "25.0.3", "javac");

        Shell shell = shell("jdk_candidates() { echo $PWD/right; }; use_jdk; echo $JAVA_HOME; command -v javac");

        assertThat(shell).isEqualTo(new Shell(0, "%1$s/right\n%1$s/right/bin/javac\n".formatted(folder)));
    }

    @Test
    void shouldSayWhatToInstallWithoutMaven() throws Exception {
        Shell shell = shell("find_maven() { return 1; }; maven . verify; echo never reached");

        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.output())
                .startsWith("This needs Maven 3.8.7 or newer, and there is no mvn on the PATH.")
                .contains("apt-get install maven", "brew install maven")
                .doesNotContain("never reached");
    }

    @Test
    void shouldRunMavenInTheProjectAndKeepItsExitCode() throws Exception {
        program("mvn", "echo $PWD $*; exit 7");

        Shell shell = shell("find_maven() { echo $PWD/mvn; }; maven gae-app verify -x || echo code $?");

        assertThat(shell).isEqualTo(new Shell(0, folder + "/gae-app -B verify -x\ncode 7\n"));
    }

    /** The output of the shell ends only when nobody holds it any more: Maven's own child has ended, too. */
    @Test
    void shouldEndMavenAndItsChildrenWhenToldToStop() throws Exception {
        program("mvn", "sleep 600 & kill -TERM $PPID; wait");

        Shell shell = shell("find_maven() { echo $PWD/mvn; }; maven . verify; echo never reached");

        assertThat(shell).isEqualTo(new Shell(143, ""));
    }

    @Test
    void shouldNameAProgramByItsVersion() throws Exception {
        assertThat(shell("app_jar . local")).isEqualTo(new Shell(0, "./local/target/local-1.2.3-app.jar\n"));
    }

    @Test
    void shouldBuildWhatIsNotThereInSilence() throws Exception {
        Shell shell =
                shell("maven() { echo maven \"$@\"; }; build . ec2-worker gae-app local; cat .local/logs/build.log");

        assertThat(shell).isEqualTo(new Shell(0, """
                        Building; the first time takes a few minutes ...
                        maven . -q -Dmaven.test.skip=true -Dspotless.check.skip=true -pl ec2-worker,gae-app,local -am package
                        """));
    }

    @Test
    void shouldShowWhatMavenSaysWhenTheBuildFails() throws Exception {
        Shell shell = shell("maven() { echo wrong; return 1; }; build . ec2-worker gae-app local; echo never reached");

        assertThat(shell).isEqualTo(new Shell(1, "Building; the first time takes a few minutes ...\nwrong\n"));
    }

    @Test
    void shouldNotBuildWhatIsYoungerThanItsSources() throws Exception {
        jars();

        assertThat(shell("maven() { echo maven; }; build . ec2-worker gae-app local"))
                .isEqualTo(new Shell(0, ""));
    }

    @Test
    void shouldGoByTheTimeOfTheBuildAndNotByTheDateInTheJar() throws Exception {
        for (Path jar : jars()) {
            Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        }

        assertThat(shell("is_built . ec2-worker gae-app local").exitCode()).isZero();
    }

    @Test
    void shouldBuildAgainWhenASourceOfAnyPartIsYounger() throws Exception {
        jars();
        Path source = folder.resolve("lambda/src/main/java/A.java");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(shell("is_built . ec2-worker gae-app local").exitCode()).isEqualTo(1);
    }

    @Test
    void shouldNotBuildAgainForATest() throws Exception {
        jars();
        Path test = folder.resolve("lambda/src/test/java/ATest.java");
        Files.setLastModifiedTime(test, FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(shell("is_built . ec2-worker gae-app local").exitCode()).isZero();
    }

    @Test
    void shouldListWhatRanAndWhatDidNot() throws Exception {
        Shell shell = shell("maven() { echo maven $2; }; missing_for_browser_tests() { echo chromium; }; "
                + "tools_missing_for_faults_tests() { echo haproxy; }; "
                + "tools_missing_for_deploy_tests() { printf 'aws\\ngcloud\\n'; }; all_tests . false");

        assertThat(shell).isEqualTo(new Shell(0, """
                        maven verify
                        maven verify

                        passed   plain tests
                        not run  browser tests; missing: chromium
                        not run  faults tests; missing: haproxy
                        passed   fuzz tests
                        not run  deploy tests; missing: aws; gcloud
                        """));
    }

    @Test
    void shouldRunTheOtherTestsAfterAFailureAndFailAtTheEnd() throws Exception {
        Shell shell = shell(
                "maven() { [[ $* == *-Pbrowser* ]]; }; build() { :; }; npm() { :; }; missing_for_browser_tests() { :; }; "
                        + "tools_missing_for_deploy_tests() { :; }; tools_missing_for_browser_tests() { :; }; "
                        + "tools_missing_for_faults_tests() { :; }; all_tests . true");

        assertThat(shell).isEqualTo(new Shell(1, """

                        FAILED   plain tests
                        passed   browser tests
                        FAILED   faults tests
                        FAILED   fuzz tests
                        FAILED   deploy tests
                        """));
    }

    /** Nobody reads the list of a pipeline that is green. */
    @Test
    void shouldFailForWantOfAToolWhereThatIsAskedFor() throws Exception {
        Shell shell = shell(
                "maven() { :; }; missing_for_browser_tests() { :; }; tools_missing_for_browser_tests() { :; }; "
                        + "tools_missing_for_faults_tests() { :; }; tools_missing_for_deploy_tests() { echo gcloud; }; all_tests . true");

        assertThat(shell).isEqualTo(new Shell(1, """

                        passed   plain tests
                        passed   browser tests
                        passed   faults tests
                        passed   fuzz tests
                        FAILED   deploy tests; missing: gcloud
                        """));
    }

    /** Price files belong to others: a hosted machine can't have them. */
    @Test
    void shouldNotFailForWantOfPriceFiles() throws Exception {
        Shell shell = shell(
                "maven() { :; }; build() { :; }; npm() { :; }; tools_missing_for_browser_tests() { :; }; TRADE_ANALYSIS_DATA=; "
                        + "tools_missing_for_faults_tests() { :; }; tools_missing_for_deploy_tests() { :; }; all_tests . true");

        assertThat(shell.exitCode()).isZero();
        assertThat(shell.output()).contains("not run  browser tests; missing: the price files");
    }

    @Test
    void shouldFailWhenTheBrowserTestsAloneCannotRun() throws Exception {
        Shell shell =
                shell("maven() { echo maven; }; missing_for_browser_tests() { echo this; }; only_tests . browser");

        assertThat(shell).isEqualTo(new Shell(1, "The browser tests can not run here. Missing:\nthis\n"));
    }

    @Test
    void shouldSayWhatBrowserTestsMiss() throws Exception {
        Shell shell = shell("PATH=; TRADE_ANALYSIS_DATA=; missing_for_browser_tests");

        assertThat(shell.output()).contains("chromium (Debian, Ubuntu: apt-get install chromium)", "AMZN.csv");
    }

    private List<Path> jars() throws IOException {
        return List.of(
                write("ec2-worker/target/ec2-worker-1.2.3-app.jar", ""),
                write("gae-app/target/gae-app-1.2.3-app.jar", ""),
                write("local/target/local-1.2.3-app.jar", ""));
    }

    private void jdk(String name, String version, String program) throws IOException {
        write(name + "/release", "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
        program(name + "/bin/" + program, "");
    }

    private void program(String name, String script) throws IOException {
        Files.setPosixFilePermissions(
                write(name, "#!/bin/sh\n" + script + "\n"), PosixFilePermissions.fromString("rwx------"));
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** Runs a line in the test's folder as the scripts do, with all of their functions. */
    private Shell shell(String line) throws IOException {
        String script = """
                set -euo pipefail
                for lib in jdk maven build tests; do . '%s/lib/'$lib.sh; done
                %s
                """.formatted(SCRIPTS, line);
        Process bash = new ProcessBuilder("bash", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Shell(bash.onExit().join().exitValue(), output);
    }

    private record Shell(int exitCode, String output) {}
}
