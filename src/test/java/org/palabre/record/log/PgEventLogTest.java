package org.palabre.record.log;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.palabre.record.LogDatabase;

class PgEventLogTest extends EventLogContract {
    private static LogDatabase database;

    @BeforeAll
    static void start() {
        database = new LogDatabase("log_contract");
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Override
    EventLog log() {
        return new PgEventLog(database.pool());
    }
}
