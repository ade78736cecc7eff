package org.kiosk24.sim.bureau;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import org.kiosk24.app.bureau.Bureau;
import org.kiosk24.app.bureau.Exchange;

/** Lets nothing pass, either way, that {@code openapi.yaml} does not allow. */
final class ContractExchange implements Exchange {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private final Exchange under;
    private final JsonNode contract = contract();
    private final Set<String> used = new TreeSet<>();

    ContractExchange(Exchange under) {
        this.under = under;
    }

    static JsonNode contract() {
        try (var in = Bureau.class.getResourceAsStream("openapi.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The operations that were called. */
    Set<String> used() {
        return used;
    }

    @Override
    public String name() {
        return under.name();
    }

    @Override
    public Answer exchange(String method, String path, String json) {
        JsonNode operation = operation(method, path);
        used.add(operation.get("operationId").asText());
        JsonNode expected = operation.at("/requestBody/content/application~1json/schema");
        if (expected.isMissingNode() != json.isEmpty())
            throw new AssertionError(method + " " + path + ": body '" + json + "' against the contract");
        if (!json.isEmpty())
            check(method + " " + path, expected, json);
        Answer answer = under.exchange(method, path, json);
        if (answer instanceof Answer.Answered a)
            check(operation, path, a);
        return answer;
    }

    private JsonNode operation(String method, String path) {
        for (var template : contract.get("paths").properties())
            if (path.matches(template.getKey().replaceAll("\\{[^}]*}", "[A-Za-z0-9-]{1,40}"))
                    && template.getValue().has(method.toLowerCase()))
                return template.getValue().get(method.toLowerCase());
        throw new AssertionError(method + " " + path + " is not in the contract");
    }

    private void check(JsonNode operation, String path, Answer.Answered a) {
        JsonNode response = operation.get("responses").get(String.valueOf(a.status()));
        if (response == null)
            response = contract.at("/components/responses/Problem");
        JsonNode content = response.path("content");
        if (content.isMissingNode() != a.body().isEmpty())
            throw new AssertionError(path + ": status " + a.status() + " with body '" + a.body() + "'");
        if (content.isMissingNode())
            return;
        if (!content.has(a.type()))
            throw new AssertionError(path + ": status " + a.status() + " of type " + a.type());
        check(path + " " + a.status(), content.get(a.type()).get("schema"), a.body());
    }

    private void check(String what, JsonNode reference, String json) {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.set("$ref", reference.get("$ref"));
        schema.set("components", contract.get("components"));
        try {
            JsonSchema compiled = SCHEMAS.getSchema(schema);
            var problems = compiled.validate(JSON.readTree(json));
            if (!problems.isEmpty())
                throw new AssertionError(what + ": " + problems + " in " + json);
        } catch (IOException e) {
            throw new AssertionError(what + ": not JSON: " + json, e);
        }
    }
}
