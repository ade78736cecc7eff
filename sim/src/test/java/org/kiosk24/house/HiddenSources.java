package org.kiosk24.house;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds calls, constructions and method references that reach for time, chance, threads or the process's end. */
public final class HiddenSources {
    /** A member as {@code owner.name}; constructors are called {@code <init>}. */
    private record Source(Kind kind, Pattern member) {
        Source(Kind kind, String member) {
            this(kind, Pattern.compile(member));
        }
    }

    private static final List<Source> SOURCES = List.of(
            new Source(Kind.TIME, "java\\.lang\\.System\\.(nanoTime|currentTimeMillis)"),
            new Source(Kind.TIME, "java\\.lang\\.Thread\\.sleep"),
            new Source(Kind.TIME, "java\\.util\\.concurrent\\.TimeUnit\\.sleep"),
            new Source(Kind.TIME, "java\\.time\\.\\w+\\.now"),
            new Source(Kind.TIME, "java\\.time\\.Clock\\.(system|tick).*"),
            new Source(Kind.TIME, "java\\.util\\.(Date|GregorianCalendar)\\.<init>\\(\\)"),
            new Source(Kind.WAITING, "java\\.util\\.concurrent\\.locks\\.(LockSupport\\.park.*|Condition\\.await.*)"),
            new Source(Kind.WAITING, "java\\.util\\.concurrent\\.(CountDownLatch|CyclicBarrier|Phaser)\\.await.*"),
            new Source(Kind.WAITING,
                    "java\\.util\\.concurrent\\.\\w*(Queue|Deque)\\.(take|put|poll\\(.+\\)|offer\\(.+,.+\\))"),
            new Source(Kind.WAITING, "java\\.util\\.concurrent\\.\\w*Future\\.(get|join).*"),
            new Source(Kind.WAITING, "java\\.util\\.concurrent\\.Semaphore\\.acquire.*"),
            new Source(Kind.WAITING, "java\\.lang\\.Thread\\.join"),
            new Source(Kind.WAITING, ".*\\.wait\\((long(, int)?)?\\)"),
            new Source(Kind.WAITING, "java\\.lang\\.Process\\.waitFor"),
            new Source(Kind.THREADS, "java\\.lang\\.Thread\\.(<init>|of\\w+|startVirtualThread)"),
            new Source(Kind.THREADS, "java\\.util\\.concurrent\\.Executors\\..*"),
            new Source(Kind.THREADS, "java\\.util\\.concurrent\\.\\w*(Executor|Pool)\\.<init>"),
            new Source(Kind.THREADS, "java\\.util\\.concurrent\\.CompletableFuture\\.(run|supply)Async"),
            new Source(Kind.THREADS, "java\\.util\\.Timer\\.<init>"),
            new Source(Kind.CHANCE, "java\\.security\\.SecureRandom\\.(<init>|getInstance.*)"),
            new Source(Kind.CHANCE, "java\\.lang\\.Math\\.random"),
            new Source(Kind.CHANCE, "java\\.util\\.UUID\\.randomUUID"),
            new Source(Kind.CHANCE, "java\\.util\\.(Random|SplittableRandom)\\.<init>\\(\\)"),
            new Source(Kind.CHANCE, "java\\.util\\.concurrent\\.ThreadLocalRandom\\.current"),
            new Source(Kind.CHANCE, "java\\.util\\.random\\.RandomGenerator\\.(getDefault|of)"),
            new Source(Kind.EXIT, "java\\.lang\\.System\\.exit"),
            new Source(Kind.EXIT, "java\\.lang\\.Runtime\\.(exit|halt)"));

    private HiddenSources() {}

    public static ArchRule onlyWhereAllowed(Kind kind) {
        return ArchRuleDefinition.classes()
                .should(new ArchCondition<JavaClass>("reach for " + kind + " only where allowed") {
                    @Override
                    public void check(JavaClass c, ConditionEvents events) {
                        if (Permissions.ALL.stream().noneMatch(p -> p.kind() == kind && p.covers(c)))
                            reached(c).filter(a -> kindOf(a.getTarget()).anyMatch(k -> k == kind))
                                    .forEach(a -> events.add(SimpleConditionEvent.violated(c, a.getDescription())));
                    }
                });
    }

    /** The hidden sources that one method reaches for. */
    public static Stream<String> reachedFrom(JavaClass c, JavaCodeUnit method) {
        return reached(c).filter(a -> a.getOrigin().equals(method)).map(a -> a.getTarget().getFullName());
    }

    /** Permissions of which no class makes use. */
    public static List<Permissions.Permission> unused(JavaClasses classes) {
        return Permissions.ALL.stream().filter(p -> classes.stream().filter(p::covers)
                .noneMatch(c -> reached(c).anyMatch(a -> kindOf(a.getTarget()).anyMatch(k -> k == p.kind())))).toList();
    }

    private static Stream<? extends JavaAccess<?>> reached(JavaClass c) {
        return Stream.concat(c.getCodeUnitCallsFromSelf().stream(), c.getCodeUnitReferencesFromSelf().stream())
                .filter(a -> kindOf(a.getTarget()).findAny().isPresent());
    }

    private static Stream<Kind> kindOf(AccessTarget target) {
        String name = target.getOwner().getName() + "." + target.getName();
        String whole = target.getFullName();
        return SOURCES.stream()
                .filter(s -> s.member().matcher(name).matches() || s.member().matcher(whole).matches())
                .map(Source::kind);
    }
}
