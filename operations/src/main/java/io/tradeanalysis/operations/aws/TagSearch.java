package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.contract.environment.TagNames;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.ResourceTagMapping;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.Tag;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.TagFilter;

/** The search by tags over all services of a region. It lags behind: what it finds may be gone. */
final class TagSearch {

    private static final TagFilter PROJECT = TagFilter.builder()
            .key(TagNames.PROJECT)
            .values(EnvironmentName.PROJECT)
            .build();

    private TagSearch() {}

    /** All of one environment. */
    static Stream<ResourceTagMapping> of(AwsClients aws, EnvironmentName environment) {
        TagFilter owner = TagFilter.builder()
                .key(TagNames.ENVIRONMENT)
                .values(environment.value())
                .build();
        return search(aws, List.of(PROJECT, owner));
    }

    /** All of every environment. */
    static Stream<ResourceTagMapping> ofAll(AwsClients aws) {
        return search(aws, List.of(PROJECT));
    }

    private static Stream<ResourceTagMapping> search(AwsClients aws, List<TagFilter> filters) {
        return aws
                .tags
                .get()
                .getResourcesPaginator(request -> request.tagFilters(filters))
                .resourceTagMappingList()
                .stream();
    }

    static Candidate candidate(ResourceTagMapping found) {
        return new Candidate(
                found.resourceARN(), found.resourceARN(), Candidate.tags(found.tags(), Tag::key, Tag::value));
    }
}
