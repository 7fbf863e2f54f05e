package io.tradeanalysis.frontend.visitors;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Lets whoever answers a request find out whether anyone still waits. */
public final class PresenceValve extends ValveBase {

    /** Serves any kind of request. */
    public PresenceValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Presence presence = new Presence(request.getCoyoteRequest());
        request.setAttribute(Presence.class.getName(), presence);
        try {
            getNext().invoke(request, response);
        } finally {
            presence.end();
        }
    }
}
