package org.palabre.live.watch;

import java.time.Duration;
import org.palabre.core.session.Answer;

/** Where rooms and sockets count what happens. Called on any thread and very often: an implementation only adds. */
public interface Watch {

    /** A room opened (+1) or closed (−1) in this process. */
    void rooms(int more);

    /** A connection came (+1) or went (−1). */
    void lines(int more);

    /** One batch is committed. @param took from handing it to the database */
    void committed(int events, Duration took);

    /** @param waited from the command's coming to its answer */
    void answered(Duration waited, Answer answer);

    /** A frame on its way to one connection. */
    void sent(int bytes);

    /** A connection does not take what it is sent: it waits for a fresh view. */
    void behind();

    /** A socket closed by us. @param why the word of its close code */
    void turnedAway(String why);

    /** Counts nothing. */
    Watch NONE = new Watch() {
        @Override
        public void rooms(int more) {}

        @Override
        public void lines(int more) {}

        @Override
        public void committed(int events, Duration took) {}

        @Override
        public void answered(Duration waited, Answer answer) {}

        @Override
        public void sent(int bytes) {}

        @Override
        public void behind() {}

        @Override
        public void turnedAway(String why) {}
    };
}
