package org.palabre.background;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.ThreadFactory;
import org.jboss.logging.Logger;

/**
 * Daemon threads that let others go first. Java's own priorities do nothing on Linux unless the JVM is told so; there the
 * thread asks the kernel itself for a higher nice value, which every user may (setpriority(2): with who 0 it is the calling
 * thread alone).
 */
public final class BackgroundThreads implements ThreadFactory {
    /** The share of such a thread, with all processors busy, is about a third of an ordinary one (sched(7)). */
    static final int NICE = 5;

    private static final Logger LOG = Logger.getLogger(BackgroundThreads.class);
    private static final int PRIO_PROCESS = 0;

    private final String name;

    public BackgroundThreads(String name) {
        this.name = name;
    }

    @Override
    public Thread newThread(Runnable work) {
        return Thread.ofPlatform()
                .name(name)
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .unstarted(() -> {
                    stepBack();
                    work.run();
                });
    }

    private static void stepBack() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return;
        }
        try {
            Linker linker = Linker.nativeLinker();
            MethodHandle setpriority = linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("setpriority"),
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
            int failed = (int) setpriority.invokeExact(PRIO_PROCESS, 0, NICE);
            if (failed != 0) {
                LOG.debugf(
                        "Thread %s keeps its priority", Thread.currentThread().getName());
            }
        } catch (Throwable e) { // invokeExact declares it; the work itself does not depend on this
            LOG.debugf(
                    "Thread %s keeps its priority: %s", Thread.currentThread().getName(), e);
        }
    }
}
