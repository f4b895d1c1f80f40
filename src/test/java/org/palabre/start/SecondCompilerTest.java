package org.palabre.start;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

class SecondCompilerTest {

    @Test
    void theJvmTakesWhatItIsTold() throws JMException {
        assertFalse(ask("compilerDirectivesPrint").contains("org/palabre/themes"));
        SecondCompiler.direct();
        try {
            String said = ask("compilerDirectivesPrint");
            assertTrue(said.contains("org/palabre/themes"), said);
            assertTrue(
                    said.indexOf("org/palabre/themes") < said.indexOf("matching: *.*"),
                    "what comes first holds: " + said);
        } finally {
            ask("compilerDirectivesRemove");
            ask("compilerDirectivesRemove");
        }
        assertFalse(ask("compilerDirectivesPrint").contains("org/palabre/themes"));
    }

    private static String ask(String command) throws JMException {
        return String.valueOf(ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        command,
                        new Object[0],
                        new String[0]));
    }
}
