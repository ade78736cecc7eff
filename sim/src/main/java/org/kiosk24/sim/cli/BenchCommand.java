package org.kiosk24.sim.cli;

import picocli.CommandLine.Command;

/** {@code kiosk bench}. */
@Command(name = "bench", mixinStandardHelpOptions = true, description = "Measure drivers against simulated devices, and visits in virtual time, and the screens.", subcommands = {
        WireBenchCommand.class, DayBenchCommand.class, UiBenchCommand.class})
public final class BenchCommand {}
