package org.kiosk24.app.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How every command answers: a table for people, one JSON object for machines, and an exit code. A picocli mixin. */
public final class Output {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--json", description = "Print one JSON object as the last line.")
    private boolean json;

    public boolean json() {
        return json;
    }

    /** Progress for people; goes to standard error, so that it never disturbs the answer. */
    public void say(String line) {
        PrintWriter err = command.commandLine().getErr();
        err.println(line);
        err.flush();
    }

    /** Prints the facts and returns exit code 0. */
    public int done(Map<String, ?> facts) {
        print(facts);
        return 0;
    }

    /** Prints the facts and returns exit code 1: the command ran, and what it found is not well. */
    public int notWell(Map<String, ?> facts) {
        print(facts);
        return 1;
    }

    /** Prints {@code fault}, {@code actHappened}, {@code device} and {@code detail}; returns exit code 1. */
    public int fault(Fault fault) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("fault", fault.code());
        facts.put("actHappened", fault.actHappened().name());
        facts.put("device", fault.device());
        facts.put("detail", fault.detail());
        if (json)
            print(facts);
        else
            say(fault.line());
        return 1;
    }

    /** {@link #done} with what {@code facts} makes of the value, or {@link #fault}. */
    public <T> int result(Result<T> result, java.util.function.Function<T, Map<String, ?>> facts) {
        return switch (result) {
            case Result.Done<T>(var value) -> done(facts.apply(value));
            case Result.Refused<T>(var fault) -> fault(fault);
            case Result.Failed<T>(var fault) -> fault(fault);
            case Result.Unknown<T>(var fault) -> fault(fault);
        };
    }

    /** One line of the answer, for people. */
    public void print(String line) {
        PrintWriter out = command.commandLine().getOut();
        out.println(line);
        out.flush();
    }

    /** One JSON object on a line of its own. */
    public void object(Map<String, ?> facts) {
        print(GSON.toJson(facts));
    }

    private void print(Map<String, ?> facts) {
        PrintWriter out = command.commandLine().getOut();
        if (json)
            out.println(GSON.toJson(facts));
        else {
            int width = facts.keySet().stream().mapToInt(String::length).max().orElse(0);
            facts.forEach((name, value) -> out.println(("%-" + (width + 2) + "s%s").formatted(name, value)));
        }
        out.flush();
    }
}
