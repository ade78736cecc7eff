package org.kiosk24.sim.cli;

import picocli.CommandLine.Command;

/** {@code kiosk bench}. */
@Command(name = "bench", mixinStandardHelpOptions = true, description = "Measure drivers against simulated devices, and visits in virtual time.", subcommands = {
        WireBenchCommand.class, DayBenchCommand.class})
public final class BenchCommand {}
