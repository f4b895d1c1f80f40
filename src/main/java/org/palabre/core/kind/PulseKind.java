package org.palabre.core.kind;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.palabre.core.id.PersonId;
import org.palabre.core.method.Props;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Pulse;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.step.Kind;
import org.palabre.core.step.Moment;
import org.palabre.core.step.Player;

/**
 * <b>pulse</b>: a short anonymous check-in, one value per question. Only means leave it, and only from {@code k} answers on. What
 * was once shown stays as it is, so that nobody's answer can be told from the difference of two counts.
 */
record PulseKind() implements Kind {
    static final int LEAST_K = 4;
    private static final int USUAL_K = 5;
    private static final int TOP = 10;

    @Override
    public String word() {
        return "pulse";
    }

    static List<String> questions(Props step) {
        return step.parts("items").stream().map(item -> item.word("id", "q")).toList();
    }

    /** Named steps count from 0; without them one answers from 0 to 10. */
    static int top(Props step) {
        int named = step.words("scale").size();
        return named > 1 ? named - 1 : TOP;
    }

    @Override
    public Answer answer(Moment moment, PersonId by, SessionCommand.ToStep command) {
        if (!(command instanceof SessionCommand.Answer given)) {
            return Ready.answer(moment, by, command);
        }
        List<String> questions = questions(moment.step().props());
        boolean known = questions.containsAll(given.values().keySet());
        int top = top(moment.step().props());
        boolean inScale = given.values().values().stream().allMatch(value -> value >= 0 && value <= top);
        if (!known || !inScale || given.values().isEmpty()) {
            return Refusal.BAD_VALUE.refused("0.." + top + " for " + questions);
        }
        return Answer.accept(new SessionEvent.PulseAnswered(moment.id(), by, given.values()));
    }

    @Override
    public boolean finished(Moment moment, PersonId person) {
        return moment.state().pulse(moment.id()).answers().containsKey(person);
    }

    @Override
    public List<SessionEvent> closing(Moment moment) {
        Pulse pulse = moment.state().pulse(moment.id());
        boolean shown =
                pulse.result().filter(result -> result.n() >= result.k()).isPresent();
        return shown ? List.of() : List.of(new SessionEvent.PulseCounted(moment.id(), count(moment, pulse)));
    }

    private static Pulse.Result count(Moment moment, Pulse pulse) {
        int k = Math.max(LEAST_K, moment.step().props().number("k", USUAL_K));
        int n = pulse.answers().size();
        List<Pulse.Mean> means = n < k
                ? List.of()
                : questions(moment.step().props()).stream()
                        .map(question -> new Pulse.Mean(question, mean(pulse, question)))
                        .toList();
        return new Pulse.Result(n, k, means);
    }

    /** To one decimal. */
    private static double mean(Pulse pulse, String question) {
        double mean = pulse.answers().values().stream()
                .filter(values -> values.containsKey(question))
                .mapToInt(values -> values.getOrDefault(question, 0))
                .average()
                .orElse(0);
        return Math.round(mean * 10) / 10.0;
    }

    @Override
    public List<SessionCommand> play(Moment moment, Player player) {
        if (finished(moment, player.person())) {
            return List.of();
        }
        Map<String, Integer> values = new HashMap<>();
        questions(moment.step().props())
                .forEach(question -> values.put(
                        question, player.chance().nextInt(1 + top(moment.step().props()))));
        return List.of(new SessionCommand.Answer(moment.id(), values));
    }
}
