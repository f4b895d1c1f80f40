package org.palabre.core.kind;

import java.util.List;
import java.util.Optional;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.id.StepId;
import org.palabre.core.item.Item;
import org.palabre.core.item.ItemEvent;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Decision;
import org.palabre.core.session.Person;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.Role;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.session.StepRun;
import org.palabre.core.step.Kind;
import org.palabre.core.step.Moment;
import org.palabre.core.step.Player;

/**
 * <b>decide</b>: somebody entitled says what is decided, and answers requests. A facilitator may say it on behalf of the sponsor;
 * the record says so.
 */
record DecideKind() implements Kind {
    private static final int LONGEST = 4000;
    private static final List<String> VERDICTS = List.of("yes", "no", "later");

    @Override
    public String word() {
        return "decide";
    }

    @Override
    public boolean awaits(Moment moment, PersonId person) {
        return false;
    }

    @Override
    public Answer answer(Moment moment, PersonId by, SessionCommand.ToStep command) {
        Optional<Role> role = moment.state().person(by).map(Person::role);
        boolean entitled = role.filter(r -> r != Role.PARTICIPANT).isPresent();
        return switch (command) {
            case SessionCommand.Decide decide when entitled -> decide(moment, by, role.get(), decide);
            case SessionCommand.Respond respond when entitled -> respond(moment, by, respond);
            default -> Ready.answer(moment, by, command);
        };
    }

    private static Answer decide(Moment moment, PersonId by, Role role, SessionCommand.Decide command) {
        if (command.statement().isBlank()) {
            return Refusal.EMPTY.refused();
        }
        if (moment.step().props().word("rationale", "").equals("required")
                && command.rationale().isBlank()) {
            return Refusal.NEEDS_REASON.refused();
        }
        if (command.statement().length() > LONGEST
                || command.rationale().length() > LONGEST
                || command.objections().length() > LONGEST) {
            return Refusal.TOO_LONG.refused(LONGEST);
        }
        List<ItemId> known = moment.inputs().map(Item::id).toList();
        if (!known.containsAll(command.about())) {
            return Refusal.NO_SUCH_CHOICE.refused();
        }
        String entitled = moment.step().props().word("by", "facilitator");
        boolean forSponsor = entitled.equals("sponsor") && role != Role.SPONSOR;
        Optional<RunId> basis = moment.step()
                .props()
                .word("basis")
                .map(StepId::new)
                .flatMap(moment.state()::latest)
                .map(StepRun::id);
        return Answer.accept(new SessionEvent.Decided(new Decision(
                moment.id(),
                command.statement(),
                command.about(),
                by,
                role,
                forSponsor ? Optional.of("sponsor") : Optional.empty(),
                basis,
                command.rationale(),
                command.objections())));
    }

    private static Answer respond(Moment moment, PersonId by, SessionCommand.Respond command) {
        if (!VERDICTS.contains(command.verdict())) {
            return Refusal.BAD_VALUE.refused("verdict: " + VERDICTS);
        }
        if (command.words().length() > LONGEST) {
            return Refusal.TOO_LONG.refused(LONGEST);
        }
        if (moment.inputs().map(Item::id).noneMatch(command.item()::equals)) {
            return Refusal.NO_SUCH_CHOICE.refused();
        }
        return Answer.accept(new SessionEvent.InItems(
                new ItemEvent.Responded(command.item(), new Item.Response(command.verdict(), command.words(), by))));
    }

    @Override
    public List<SessionCommand> play(Moment moment, Player player) {
        if (moment.isParticipant(player.person())) {
            return List.of();
        }
        boolean requests = moment.step().props().has("answers");
        List<Item> open = moment.inputs()
                .filter(item -> item.fields().containsKey("request")
                        && !item.fields().getOrDefault("request", "").isBlank()
                        && item.response().isEmpty())
                .toList();
        if (requests && !open.isEmpty()) {
            return List.of(new SessionCommand.Respond(
                    moment.id(), open.getFirst().id(), player.oneOf(VERDICTS).orElse("yes"), player.say("answer")));
        }
        boolean decided = moment.state().decisions().stream()
                .anyMatch(decision -> decision.run().equals(moment.id()));
        return decided ? List.of() : List.of(decision(moment, player));
    }

    /** The best of what the vote weighed, or else the first. */
    private static SessionCommand decision(Moment moment, Player player) {
        List<ItemId> about = moment.step()
                .props()
                .word("basis")
                .map(StepId::new)
                .flatMap(moment.state()::latest)
                .flatMap(run -> moment.state().vote(run.id()).tally())
                .map(tally -> tally.rows().stream().map(row -> row.item()))
                .orElseGet(() -> moment.inputs().map(Item::id))
                .limit(1)
                .toList();
        String statement = about.stream()
                .flatMap(item -> moment.state().items().find(item).stream())
                .flatMap(item -> item.fields().values().stream().sorted())
                .findFirst()
                .orElseGet(() -> player.say("decision"));
        return new SessionCommand.Decide(moment.id(), statement, about, player.say("rationale"), "");
    }
}
