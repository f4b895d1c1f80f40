package org.palabre.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.method.MethodSource;
import org.palabre.core.method.Mode;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.Role;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.vote.ballot.Tally;

/** Who may vote, on what, how many have to, and how one takes part without a mark. */
class ElectorateTest {
    private static final RunId VOTE = new RunId("weigh");
    private static final PersonId SPONSOR = new PersonId("sponsor");
    private static final PersonId ANA = new PersonId("ana");
    private static final PersonId BEN = new PersonId("ben");
    private static final ItemId SOUP = new ItemId("isoup0000");
    private static final ItemId BREAD = new ItemId("ibread000");

    @Test
    void usually_participants_vote_and_who_facilitates_or_pays_does_not() {
        Playing play = on(Map.of());
        assertAccepted(play.ask(ANA, likes(SOUP)));
        assertThat(play.ask(SPONSOR, likes(SOUP))).isEqualTo(Refusal.NOT_ALLOWED.refused());
        assertThat(play.ask(Playing.FACILITATOR, likes(SOUP))).isEqualTo(Refusal.NOT_ALLOWED.refused());
        assertThat(tally(play).electorate()).isEqualTo(2);
    }

    @Test
    void a_vote_of_the_sponsor_is_the_sponsors_alone() {
        Playing play = on(Map.of("voters", "sponsor"));
        assertThat(play.ask(ANA, likes(SOUP))).isEqualTo(Refusal.NOT_ALLOWED.refused());
        assertAccepted(play.ask(SPONSOR, likes(SOUP)));
        assertThat(tally(play).electorate()).isEqualTo(1);
    }

    @Test
    void where_the_vote_leaves_that_out_nobody_votes_on_what_they_wrote() {
        Playing play = on(Map.of("own_items", false));
        assertThat(play.ask(ANA, likes(SOUP))).isInstanceOf(Answer.Refused.class);
        assertAccepted(play.ask(ANA, likes(BREAD)));
        assertAccepted(play.ask(BEN, likes(SOUP)));
    }

    @Test
    void a_quorum_counts_everybody_who_took_part_who_abstained_too() {
        Playing few = on(Map.of("quorum", 60, "abstain", true));
        assertAccepted(few.ask(ANA, likes(SOUP)));
        assertThat(tally(few).quorum()).contains(false);

        Playing enough = on(Map.of("quorum", 60, "abstain", true));
        assertAccepted(enough.ask(ANA, likes(SOUP)));
        assertAccepted(enough.ask(BEN, abstains()));
        Tally tally = tally(enough);
        assertThat(tally.quorum()).contains(true);
        assertThat(tally.cast()).isEqualTo(2);
        assertThat(tally.abstained()).isEqualTo(1);
    }

    @Test
    void one_abstains_only_where_the_vote_says_so_and_may_change_ones_mind_until_the_close() {
        assertThat(on(Map.of()).ask(ANA, abstains())).isEqualTo(Refusal.NOT_ALLOWED.refused());

        Playing play = on(Map.of("abstain", true));
        assertAccepted(play.ask(ANA, abstains()));
        assertAccepted(play.ask(ANA, likes(SOUP)));
        assertAccepted(play.ask(ANA, new SessionCommand.Mark(VOTE, SOUP, "vote", Optional.empty())));
        assertAccepted(play.ask(ANA, likes(BREAD)));
        Tally tally = tally(play);
        assertThat(tally.abstained()).isZero();
        assertThat(tally.row(SOUP).orElseThrow().sum()).isZero();
        assertThat(tally.row(BREAD).orElseThrow().sum()).isEqualTo(1);
        assertThat(play.ask(BEN, likes(SOUP))).isInstanceOf(Answer.Refused.class);
    }

    private static SessionCommand likes(ItemId item) {
        return new SessionCommand.Mark(VOTE, item, "vote", Optional.of(1));
    }

    private static SessionCommand abstains() {
        return new SessionCommand.Cast(VOTE, Map.of(), Map.of(), true);
    }

    private static void assertAccepted(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Accepted.class);
    }

    /** Of the vote, which is closed for it. */
    private static Tally tally(Playing play) {
        play.ask(Playing.FACILITATOR, new SessionCommand.Shut(VOTE));
        return play.state().vote(VOTE).tally().orElseThrow();
    }

    /** An open vote by approval, on an idea of each of two people. */
    private static Playing on(Map<String, Object> words) {
        Map<String, Object> see = Map.of("during", "all", "after", "all", "authors", "hidden");
        Map<String, Object> vote = new HashMap<>(Map.of(
                "id",
                VOTE.value(),
                "kind",
                "vote",
                "title",
                "V",
                "in",
                "ideas",
                "method",
                "approval",
                "secrecy",
                "until_close"));
        vote.putAll(words);
        MethodSource source = new MethodSource(
                "electorate",
                "1.0.0",
                "abc",
                Map.of(
                        "id", "electorate",
                        "lang", "en",
                        "title", "Who votes",
                        "artefacts", Map.of("ideas", Map.of("kind", "idea", "title", "Ideas")),
                        "steps",
                                List.of(
                                        Map.of(
                                                "id", "ideas", "kind", "collect", "title", "I", "out", "ideas", "see",
                                                see),
                                        vote)),
                Map.of());
        Playing play = new Playing(source, Map.of(), Mode.LIVE, 7);
        play.join("ana");
        play.join("ben");
        play.ask(SPONSOR, new SessionCommand.Join(SPONSOR, Optional.of("Ines"), Role.SPONSOR, false));
        play.until("ideas");
        write(play, ANA, SOUP);
        write(play, BEN, BREAD);
        play.until("weigh");
        return play;
    }

    private static void write(Playing play, PersonId by, ItemId idea) {
        assertAccepted(play.ask(
                by,
                new SessionCommand.Write(
                        new RunId("ideas"),
                        idea,
                        "ideas",
                        Map.of("text", "Idea " + idea),
                        List.of(),
                        Optional.empty(),
                        false,
                        Optional.empty())));
    }
}
