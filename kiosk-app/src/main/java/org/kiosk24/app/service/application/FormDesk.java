package org.kiosk24.app.service.application;

import java.util.List;
import org.kiosk24.app.bureau.Bureau.Identity;
import org.kiosk24.device.Result;

/** Fetches from the registers what a form wants to know. A question: a call without an answer may be made again. */
@FunctionalInterface
public interface FormDesk {
    /** Refused when this person cannot apply for it at all. */
    Result<Form> form(String orderId, Matter matter, Identity identity);

    /**
     * @param values of the matter's fields, as far as known
     * @param missing codes of its requirements that are not fulfilled: all of them at once
     */
    record Form(List<Value> values, List<String> missing) {}

    record Value(String field, String value) {
        @Override
        public String toString() {
            return "Value of " + field;
        }
    }
}
