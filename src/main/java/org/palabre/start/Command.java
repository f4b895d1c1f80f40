package org.palabre.start;

import java.util.List;

/**
 * One word of the command line.
 *
 * @param name what one types
 * @param usage what follows the name, for {@code help}; may be empty
 * @param summary what it does, for {@code help}
 * @param needs what must run before {@code handler} is called
 */
record Command(String name, String usage, String summary, Needs needs, Handler handler) {

    /** What a command finds ready when it begins. */
    enum Needs {
        /** Plain Java: no container, no database. Starts in a fraction of a second. */
        NOTHING,
        /** Beans and a migrated database (that of a running server on the same data folder, if there is one), no HTTP. */
        DATABASE,
        /** Everything. */
        SERVER
    }

    /** What a command does; on the main thread, where blocking is allowed. */
    @FunctionalInterface
    interface Handler {

        /**
         * @param arguments what follows the command's name
         * @return the exit code: 0 when it went well, 1 when it did not, 2 for arguments that cannot be understood
         * @throws Trouble to print one sentence and end with exit code 1
         */
        int run(List<String> arguments) throws Exception;
    }
}
