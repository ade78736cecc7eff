package org.kiosk24.device.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The machine's clock, and virtual threads. */
public final class RealTime implements Time {
    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public void sleep(Duration duration) {
        long end = nanos() + duration.toNanos();
        for (long left = duration.toNanos(); left > 0; left = end - nanos())
            LockSupport.parkNanos(left);
    }

    @Override
    public <T> Mailbox<T> mailbox() {
        return new QueueMailbox<>();
    }

    @Override
    public void start(String name, Runnable actor) {
        Thread.ofVirtual().name(name).start(actor);
    }

    /** Interrupts are not used in this project: one that comes from outside ends the wait as a time-out would. */
    private static final class QueueMailbox<T> implements Mailbox<T> {
        private final BlockingQueue<T> queue = new LinkedBlockingQueue<>();

        @Override
        public void post(T message) {
            queue.add(message);
        }

        @Override
        public Optional<T> receive(Deadline deadline) {
            try {
                return Optional.ofNullable(queue.poll(deadline.nanos() - System.nanoTime(), TimeUnit.NANOSECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }

        @Override
        public T receive() {
            boolean interrupted = false;
            try {
                while (true) {
                    try {
                        return queue.take();
                    } catch (InterruptedException e) {
                        interrupted = true;
                    }
                }
            } finally {
                if (interrupted)
                    Thread.currentThread().interrupt();
            }
        }

        @Override
        public Optional<T> poll() {
            return Optional.ofNullable(queue.poll());
        }
    }
}
