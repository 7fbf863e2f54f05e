package io.tradeanalysis.operations.inventory;

/**
 * One thing that exists in a cloud.
 *
 * @param cloud where it is
 * @param kind what it is, in lower case and in the singular: {@code log group}
 * @param id what its cloud calls it; unique within its kind
 * @param detail what tells a person more about it; may be empty
 */
public record Resource(Cloud cloud, String kind, String id, String detail) {

    /** A resource whose name says enough. */
    public static Resource of(Cloud cloud, String kind, String id) {
        return new Resource(cloud, kind, id, "");
    }

    /** Whether another is the same thing, whatever their details say. */
    public boolean isSame(Resource other) {
        return cloud == other.cloud && kind.equals(other.kind) && id.equals(other.id);
    }

    /** What a person calls it: its name rather than its ARN, and whatever else there is to tell. */
    public String title() {
        if (detail.isEmpty()) {
            return id;
        }
        return id.startsWith("arn:") ? detail : "%s (%s)".formatted(id, detail);
    }

    @Override
    public String toString() {
        return "%s: %s %s".formatted(cloud.title(), kind, title());
    }
}
