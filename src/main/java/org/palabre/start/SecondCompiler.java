package org.palabre.start;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.ObjectName;
import org.jboss.logging.Logger;

/**
 * What the second compiler of the JVM (C2) is kept for: whatever calculates. A server mostly passes on what people write, which the
 * first compiler (C1) makes quick enough in a twentieth of the time; without this, the start and the first sessions of a server go to C2
 * for a third. Figures in {@code docs/decisions/0080}.
 *
 * <p>Asked of the JVM itself, as {@code jcmd Compiler.directives_add} does, since the option for it announces itself on the standard output.
 */
final class SecondCompiler {
    private static final String[] ONE_TEXT = {String[].class.getName()};

    /** The first block that fits a method holds. */
    private static final String DIRECTIVES = """
        [
          {
            match: [
              "org/palabre/themes/*.*", "org/palabre/core/seating/*.*", "org/palabre/core/grouping/*.*", "org/palabre/core/vote/*.*",
              "org/apache/fop/*.*", "java/math/*.*", "sun/security/*.*", "com/sun/crypto/*.*", "org/bouncycastle/*.*"
            ],
            c2: { Exclude: false }
          },
          { match: ["*.*"], c2: { Exclude: true } }
        ]
        """;

    private SecondCompiler() {}

    /** Returns at once; another JVM than HotSpot goes on as it would. {@code -Dpalabre.compilers=all} leaves everything to both. */
    static void keepForCalculation() {
        if (!"all".equals(System.getProperty("palabre.compilers"))) {
            Thread.ofPlatform().daemon().name("second compiler").start(SecondCompiler::direct);
        }
    }

    static void direct() {
        try {
            Path file = Files.createTempFile("palabre-compilers", ".json");
            try {
                Files.writeString(file, DIRECTIVES);
                ManagementFactory.getPlatformMBeanServer()
                        .invoke(
                                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                                "compilerDirectivesAdd",
                                new Object[] {new String[] {file.toString()}},
                                ONE_TEXT);
            } finally {
                Files.delete(file);
            }
        } catch (IOException | JMException | RuntimeException e) {
            Logger.getLogger(SecondCompiler.class).debugf("The compilers stay as they are: %s", e.toString());
        }
    }
}
