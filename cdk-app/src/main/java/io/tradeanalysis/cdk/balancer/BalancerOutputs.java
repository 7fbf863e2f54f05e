package io.tradeanalysis.cdk.balancer;

import software.amazon.awscdk.services.ec2.SecurityGroup;

/**
 * What the other parts need to know of the balancer.
 *
 * @param name its name
 * @param dnsName its address
 * @param group its security group
 */
public record BalancerOutputs(String name, String dnsName, SecurityGroup group) {}
