package org.palabre;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** Everything this process logs while it is open, as a log file would hold it, with every cause: of our own rooms from DEBUG on. */
public final class LogTap extends Handler implements AutoCloseable {
    public final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger ours = Logger.getLogger("org.palabre");
    private final Logger all = Logger.getLogger("");

    public LogTap() {
        setLevel(Level.ALL);
        ours.setLevel(Level.FINE);
        all.addHandler(this);
    }

    @Override
    public void publish(LogRecord entry) {
        StringWriter line = new StringWriter();
        line.append(String.valueOf(entry.getLevel()))
                .append(' ')
                .append(entry.getLoggerName())
                .append(' ');
        line.append(entry instanceof ExtLogRecord ours ? ours.getFormattedMessage() : entry.getMessage());
        if (entry.getThrown() != null) {
            entry.getThrown().printStackTrace(new PrintWriter(line, true));
        }
        lines.add(line.toString());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        all.removeHandler(this);
        ours.setLevel(null);
    }
}
