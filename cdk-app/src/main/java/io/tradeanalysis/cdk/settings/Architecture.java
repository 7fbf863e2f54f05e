package io.tradeanalysis.cdk.settings;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The processors of an environment: its instances and its functions have the same. */
public enum Architecture {
    /** Intel or AMD, 64 bit. */
    X86("x86", "x86_64", "c6i.large"),
    /** Arm, 64 bit (Graviton). */
    ARM("arm", "arm64", "c6g.large");

    private static final Pattern ARM_FAMILY = Pattern.compile("(a1|[a-z]+\\d+g[a-z]*)\\..*");

    private final String value;
    private final String machine;
    private final String instanceType;

    Architecture(String value, String machine, String instanceType) {
        this.value = value;
        this.machine = machine;
        this.instanceType = instanceType;
    }

    /** The architecture that a context value names. */
    static Optional<Architecture> of(String value) {
        return Arrays.stream(values()).filter(each -> each.value.equals(value)).findFirst();
    }

    /** The architecture that a type of instance has: Graviton's families have a g after their generation. */
    static Architecture ofInstanceType(String type) {
        return ARM_FAMILY.matcher(type).matches() ? ARM : X86;
    }

    /** As EC2 and machine images name it: {@code x86_64} or {@code arm64}. */
    public String machine() {
        return machine;
    }

    /** The type of instance when none is asked for. */
    String defaultInstanceType() {
        return instanceType;
    }

    /** The public parameter that names the newest Amazon Linux 2023. */
    public String imageParameter() {
        return "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-" + machine;
    }

    @Override
    public String toString() {
        return value;
    }
}
