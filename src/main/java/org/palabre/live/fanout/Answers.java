package org.palabre.live.fanout;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palabre.core.session.Answer;
import org.palabre.core.sight.Layer;
import org.palabre.live.facts.Facts;
import org.palabre.live.facts.Piece;
import org.palabre.live.loop.Loop;

/** Answers to commands: sent at once, each with what its command changed for its sender alone. */
final class Answers {
    private final Loop loop;
    private final Facts facts;
    private final Audiences audiences;
    private final Set<Line> answered = new LinkedHashSet<>();

    Answers(Loop loop, Facts facts, Audiences audiences) {
        this.loop = loop;
        this.facts = facts;
        this.audiences = audiences;
    }

    void take(Line line, String command, Answer answer) {
        if (audiences.has(line)) {
            line.answer(
                    switch (answer) {
                        case Answer.Accepted ignored -> Frames.accepted(command);
                        case Answer.Refused refused -> Frames.refused(command, refused);
                    });
            answered.add(line);
        }
    }

    void forget(Line line) {
        answered.remove(line);
    }

    /** @param unsent layers with changes that were not sent; those that go out with the answers are taken from it */
    void send(Set<Layer> unsent) {
        Set<Layer> own = new HashSet<>();
        answered.forEach(line ->
                line.layers().stream().filter(Layer.Me.class::isInstance).forEach(own::add));
        unsent.removeAll(own);
        own.forEach(this::sendOwn);
        answered.forEach(line -> line.takeAnswers()
                .ifPresent(answers -> line.send(new Frames().answers(answers).end())));
        answered.clear();
    }

    private void sendOwn(Layer own) {
        Optional<Piece> change = facts.layer(own).takeUnsent();
        for (Line line : audiences.of(own)) {
            Frames frame = new Frames();
            change.ifPresent(it -> frame.layer(own.word(), it));
            Optional<List<String>> answers = line.takeAnswers();
            answers.ifPresent(frame::answers);
            if (answers.isPresent()) {
                line.send(frame.end());
            } else if (change.isPresent()) {
                line.offer(frame.end(), loop.instant());
            }
        }
    }
}
