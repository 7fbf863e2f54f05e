package io.tradeanalysis.operations.inventory;

/** Where a resource is. */
public enum Cloud {
    /** Amazon Web Services. */
    AWS("AWS"),
    /** Google Cloud. */
    GOOGLE("Google Cloud");

    private final String title;

    Cloud(String title) {
        this.title = title;
    }

    /** Its name in sentences. */
    public String title() {
        return title;
    }
}
