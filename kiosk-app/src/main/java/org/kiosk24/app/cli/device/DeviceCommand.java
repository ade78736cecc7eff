package org.kiosk24.app.cli.device;

import picocli.CommandLine.Command;

/** {@code kiosk device ...}: one subcommand for each driver. */
@Command(name = "device", mixinStandardHelpOptions = true, description = "Talk to one device by itself.", subcommands = {
        IdCardCommand.class, CardStationCommand.class, ReceiptCommand.class, PermitCommand.class,
        PaymentCommand.class, CameraCommand.class})
public final class DeviceCommand {}
