package org.palabre.live.fanout;

import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.palabre.core.sight.Layer;

/** The frame of one tick that carries the number: the same for all, but for the share of a crowd's writing that comes with it. */
record Round(Buffer plain, Map<Layer, Buffer> withShare, Buffer withAll) {

    /**
     * @param begin makes the beginning of the frame
     * @param all what changed for everybody
     * @param shares what changed in each share
     */
    static Round of(Supplier<Frames> begin, Optional<Buffer> all, Map<Layer, Buffer> shares) {
        Supplier<Frames> common = () -> {
            Frames frame = begin.get();
            all.ifPresent(change -> frame.layer(Layer.ALL.word(), change));
            return frame;
        };
        Buffer plain = common.get().end();
        if (shares.isEmpty()) {
            return new Round(plain, Map.of(), plain);
        }
        Map<Layer, Buffer> withShare = new HashMap<>();
        Frames whole = common.get();
        shares.forEach((share, change) -> {
            withShare.put(share, common.get().layer(share.word(), change).end());
            whole.layer(share.word(), change);
        });
        return new Round(plain, withShare, whole.end());
    }

    Buffer of(Line line) {
        if (withShare.isEmpty()) {
            return plain;
        }
        return line.layers().contains(Layer.CREW)
                ? withAll
                : line.share().map(withShare::get).orElse(plain);
    }
}
