package org.palabre.live.fanout;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.palabre.core.sight.Layer;
import org.palabre.live.facts.Piece;

/** The frame of one tick that carries the number: the same for all, but for the share of a crowd's writing that comes with it. */
record Round(Frame plain, Map<Layer, Frame> withShare, Frame withAll) {

    /**
     * @param begin makes the beginning of the frame
     * @param all what changed for everybody
     * @param shares what changed in each share
     */
    static Round of(Supplier<Frames> begin, Optional<Piece> all, Map<Layer, Piece> shares) {
        Supplier<Frames> common = () -> {
            Frames frame = begin.get();
            all.ifPresent(change -> frame.layer(Layer.ALL.word(), change));
            return frame;
        };
        Frame plain = common.get().end();
        if (shares.isEmpty()) {
            return new Round(plain, Map.of(), plain);
        }
        Map<Layer, Frame> withShare = new HashMap<>();
        Frames whole = common.get();
        shares.forEach((share, change) -> {
            withShare.put(share, common.get().layer(share.word(), change).end());
            whole.layer(share.word(), change);
        });
        return new Round(plain, withShare, whole.end());
    }

    Frame of(Line line) {
        if (withShare.isEmpty()) {
            return plain;
        }
        return line.layers().contains(Layer.CREW)
                ? withAll
                : line.share().map(withShare::get).orElse(plain);
    }
}
