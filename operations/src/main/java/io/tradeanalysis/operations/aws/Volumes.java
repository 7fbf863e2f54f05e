package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import java.util.stream.Stream;

/** Disks of machines. */
final class Volumes extends AwsKind {
    private final AwsClients aws;

    Volumes(AwsClients aws) {
        super("volume");
        this.aws = aws;
    }

    @Override
    Stream<Candidate> candidates(EnvironmentName environment) {
        return aws
                .ec2
                .get()
                .describeVolumesPaginator(request -> request.filters(NetworkKind.tagged(environment)))
                .volumes()
                .stream()
                .map(volume -> NetworkKind.candidate(volume.volumeId(), "", volume.tags()));
    }

    @Override
    void remove(String id) {
        aws.ec2.get().deleteVolume(request -> request.volumeId(id));
    }
}
