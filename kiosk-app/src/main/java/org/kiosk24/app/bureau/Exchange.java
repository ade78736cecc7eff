package org.kiosk24.app.bureau;

/**
 * One request and its answer, to the bureau and to its payment gateway: HTTPS ({@link HttpsExchange}), or a model.
 * It never throws and never waits past its own time. Any number of actors may use it at once.
 */
public interface Exchange {
    /** For messages: the address, such as {@code https://bureau.example:8443}. */
    String name();

    /**
     * @param method {@code GET} or {@code POST}
     * @param path starts with a slash
     * @param json the body; empty for none
     */
    Answer exchange(String method, String path, String json);

    /** What came back. {@code detail} is for technicians and holds no personal data. */
    sealed interface Answer {
        /** An HTTP answer; {@code type} is its media type without parameters, in small letters. */
        record Answered(int status, String type, String body) implements Answer {
            @Override
            public String toString() {
                return "Answered " + status + " " + type + " (" + body.length() + " characters)";
            }
        }

        /** No connection, or one that failed before the request could be taken: nothing was asked. */
        record NotConnected(String detail) implements Answer {}

        /** One side does not take the other's certificate: nothing was asked. */
        record Untrusted(String detail) implements Answer {}

        /** The request may have been taken; no whole answer came in time. */
        record Silent(String detail) implements Answer {}

        /** The answer breaks HTTP's rules or this project's limits. */
        record Broken(String detail) implements Answer {}
    }
}
