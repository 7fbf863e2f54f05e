package io.tradeanalysis.setup.resource;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes an answer as CloudFormation reads it. */
final class AnswerBody {

    private static final JsonMapper JSON = new JsonMapper();

    private AnswerBody() {}

    static byte[] of(ResourceRequest request, Outcome outcome) {
        ObjectNode body = JSON.createObjectNode()
                .put("PhysicalResourceId", request.physicalId())
                .put("StackId", request.stackId())
                .put("RequestId", request.requestId())
                .put("LogicalResourceId", request.logicalId());
        switch (outcome) {
            case Outcome.Done(Map<String, String> data) ->
                body.put("Status", "SUCCESS").set("Data", JSON.valueToTree(data));
            case Outcome.Refused(String reason) ->
                body.put("Status", "FAILED")
                        .put("Reason", ReasonText.cut(ReasonText.clean(reason), ReasonText.MAX_BYTES));
        }
        return JSON.writeValueAsBytes(body);
    }
}
