package io.tradeanalysis.worker.prices;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A place that keeps objects under names, such as a folder. Several threads may use it at once. */
interface ObjectSource {

    /**
     * Everything it has, in any order.
     *
     * @throws IOException if it can't be asked now
     */
    List<StoredObject> list() throws IOException;

    /**
     * The bytes of an object; the caller closes them.
     *
     * @throws IOException if they can't be had now
     */
    InputStream open(StoredObject object) throws IOException;
}
