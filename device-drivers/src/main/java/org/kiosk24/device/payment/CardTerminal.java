package org.kiosk24.device.payment;

import java.util.function.Consumer;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.Result;

/**
 * A payment terminal. Only one attempt is open at a time. Whatever is not certain comes back as
 * {@link PaymentOutcome.InDoubt}, and {@link #settle} is the question that turns it into an answer.
 */
public interface CardTerminal extends AutoCloseable {
    /** Registers this cash register with the terminal; needed at start and after every restart of the terminal. */
    Result<Registration> register();

    /** Asks for the terminal's state; never during a payment. */
    Result<TerminalStatus> status();

    /** The last payment that the terminal stored; {@link CardPayment#NONE} if it knows none. */
    Result<CardPayment> last();

    /**
     * Takes money. Each stage is given to the log before the byte that follows it is sent; every odd answer is
     * treated as table 6.2 of the payment page says, and every lost one ends in {@link #settle} by itself.
     *
     * @param cancel asked while the payer is waited for; a payment that is approved all the same is {@code Paid}
     */
    PaymentOutcome pay(PaymentAttempt attempt, AttemptLog log, Consumer<PayerPrompt> prompt, Cancel cancel);

    /**
     * Asks what became of an attempt whose outcome is not known (procedure 6.3): listens, enquires, registers, repeats
     * the last receipt, twice, and believes only two equal answers. Safe to call any number of times.
     *
     * <p>The terminal may still be in the middle of the payment and hand its result in late, so the log is kept here
     * just as in {@link #pay}; a stage that is there already may come again.
     *
     * @param reached how far the log says the attempt got
     * @param prompt the payer may have to take the card out before the terminal can answer
     * @return {@code Paid}, {@code NotCharged}, or {@code InDoubt} if the terminal cannot prove either
     */
    PaymentOutcome settle(PaymentAttempt attempt, PaymentAttempt.Stage reached, AttemptLog log,
            Consumer<PayerPrompt> prompt);

    /**
     * Gives the money of a stored payment back. Safe to repeat: a terminal that says "already reversed" has done it.
     *
     * @return {@code Reversed} or {@code InDoubt}; {@code Declined} if the terminal certainly refused
     */
    PaymentOutcome reverse(CardPayment payment);

    /** Closes the day's batch. */
    Result<Totals> endOfDay();

    @Override
    void close();

    /** @param terminalId 8 digits; @param currency ISO 4217 numeric, such as 156 */
    record Registration(String terminalId, String currency, int status) {}

    /** @param code ZVT terminal status, 0x00 ready; @param text what it means and what to do */
    record TerminalStatus(int code, String text, String softwareVersion) {
        public boolean ready() {
            return code == 0;
        }
    }

    /** The batch that was closed. */
    record Totals(int count, int fen, String firstReceipt, String lastReceipt) {}
}
