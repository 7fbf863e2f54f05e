package io.tradeanalysis.e2e.deploy.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.e2e.deploy.AwsCloud;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A network that carries an environment's tags, as its subnet and security group do, and what others put into it. */
final class OwnNetwork {

    private final AwsCloud cloud;
    private final EnvironmentName environment;
    private final String id;
    private final String subnet;
    private final String group;

    OwnNetwork(AwsCloud cloud, EnvironmentName environment) {
        this.cloud = cloud;
        this.environment = environment;
        this.id = make("/Vpc/VpcId", "create-vpc", "vpc", "--cidr-block", "10.9.0.0/16");
        this.subnet =
                make("/Subnet/SubnetId", "create-subnet", "subnet", "--vpc-id", id, "--cidr-block", "10.9.1.0/24");
        this.group = make(
                "/GroupId",
                "create-security-group",
                "security-group",
                "--vpc-id",
                id,
                "--group-name",
                "workers",
                "--description",
                "workers");
    }

    EnvironmentName environment() {
        return environment;
    }

    /** A subnet without tags. */
    String subnet(String range) {
        return cloud.aws("ec2", "create-subnet", "--vpc-id", id, "--cidr-block", range)
                .at("/Subnet/SubnetId")
                .asString();
    }

    /** A network interface without tags, of the environment's security group. */
    String networkInterface(String description) {
        return cloud.aws(
                        "ec2",
                        "create-network-interface",
                        "--subnet-id",
                        subnet,
                        "--groups",
                        group,
                        "--description",
                        description)
                .at("/NetworkInterface/NetworkInterfaceId")
                .asString();
    }

    /** A machine without tags, or with one tag: its name and its value. */
    String instance(String... tag) {
        List<String> words = new ArrayList<>(List.of(
                "ec2",
                "run-instances",
                "--subnet-id",
                subnet,
                "--security-group-ids",
                group,
                "--instance-type",
                "t3.micro",
                "--image-id",
                image()));
        if (tag.length > 0) {
            words.addAll(List.of(
                    "--tag-specifications",
                    "ResourceType=instance,Tags=[{Key=%s,Value=%s}]".formatted((Object[]) tag)));
        }
        return cloud.aws(words.toArray(String[]::new))
                .at("/Instances/0/InstanceId")
                .asString();
    }

    private String image() {
        JsonNode images = cloud.aws("ec2", "describe-images", "--owners", "amazon");
        return images.at("/Images/0/ImageId").asString();
    }

    private String make(String id, String action, String type, String... options) {
        List<String> words = new ArrayList<>(List.of(
                "ec2",
                action,
                "--tag-specifications",
                "ResourceType=%s,Tags=[{Key=project,Value=%s},{Key=env,Value=%s}]"
                        .formatted(type, EnvironmentName.PROJECT, environment)));
        words.addAll(Arrays.asList(options));
        return cloud.aws(words.toArray(String[]::new)).at(id).asString();
    }
}
