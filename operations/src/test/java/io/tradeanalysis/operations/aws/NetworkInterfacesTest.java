package io.tradeanalysis.operations.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ec2.model.GroupIdentifier;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.Tag;

class NetworkInterfacesTest {

    private static final Set<String> OWN = Set.of("sg-1", "sg-2");

    @ParameterizedTest
    @CsvSource({
        "interface, ELB trade-an-Balancer-1A2B3C, true",
        "interface, ELB app/shop/0a1b2c, false",
        "interface, ELB net/shop/0a1b2c, false",
        "network_load_balancer, ELB net/shop/0a1b2c, false",
        "lambda, AWS Lambda VPC ENI-trade-analysis-dev-Function-1, true",
        "interface, AWS Lambda VPC ENI-trade-analysis-dev-Function-1, true",
        "vpc_endpoint, VPC Endpoint Interface vpce-1, true",
        "interface, RDSNetworkInterface, false",
        "nat_gateway, Interface for NAT Gateway nat-1, false",
        "interface, '', false"
    })
    void shouldTellByItsMaker(String type, String description, boolean ours) {
        NetworkInterface item =
                item("sg-1").interfaceType(type).description(description).build();

        assertThat(NetworkInterfaces.isMadeFor(OWN, item)).isEqualTo(ours);
    }

    @Test
    void shouldNeedTheEnvironmentsGroupsAlone() {
        assertThat(NetworkInterfaces.isMadeFor(OWN, item("sg-1", "sg-2").build()))
                .isTrue();
        assertThat(NetworkInterfaces.isMadeFor(OWN, item("sg-1", "sg-3").build()))
                .isFalse();
        assertThat(NetworkInterfaces.isMadeFor(OWN, item().build())).isFalse();
    }

    @Test
    void shouldLeaveToItsTagsWhatHasAny() {
        Tag other = Tag.builder().key("env").value("other").build();
        assertThat(NetworkInterfaces.isMadeFor(OWN, item("sg-1").tagSet(other).build()))
                .isFalse();
    }

    private static NetworkInterface.Builder item(String... groups) {
        return NetworkInterface.builder()
                .description("ELB trade-an-Balancer-1A2B3C")
                .groups(Arrays.stream(groups)
                        .map(group -> GroupIdentifier.builder().groupId(group).build())
                        .toList());
    }
}
