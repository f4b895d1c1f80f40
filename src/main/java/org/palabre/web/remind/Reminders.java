package org.palabre.web.remind;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.palabre.people.Language;
import org.palabre.record.document.Audience;
import org.palabre.record.ledger.Commitments;
import org.palabre.web.page.Pages;
import org.palabre.web.words.ReminderWords;

/** Writes to whoever prepared a session, 30 and 90 days after it, how many commitments nobody has asked about yet. */
@ApplicationScoped
public class Reminders {
    private static final Logger LOG = Logger.getLogger(Reminders.class);

    private final DueReminders due;
    private final Commitments commitments;
    private final Post post;
    private final Optional<String> url;
    private final Function<Language, ReminderWords> words;

    @Inject
    Reminders(
            DueReminders due,
            Commitments commitments,
            Post post,
            @ConfigProperty(name = "palabre.url") Optional<String> url) {
        this(due, commitments, post, url, language -> Pages.words(ReminderWords.class, language));
    }

    Reminders(
            DueReminders due,
            Commitments commitments,
            Post post,
            Optional<String> url,
            Function<Language, ReminderWords> words) {
        this.words = words;
        this.due = due;
        this.commitments = commitments;
        this.post = post;
        this.url = url;
    }

    /** Sends what is due. @return how many mails left */
    public Uni<Integer> send(Instant now) {
        if (!post.isOpen()) {
            return Uni.createFrom().item(0);
        }
        return due.at(now)
                .onItem()
                .transformToMulti(all -> Multi.createFrom().iterable(all))
                .onItem()
                .transformToUniAndConcatenate(reminder -> send(reminder, now))
                .collect()
                .asList()
                .map(sent -> sent.stream().mapToInt(Integer::intValue).sum());
    }

    private Uni<Integer> send(Reminder reminder, Instant now) {
        return open(reminder)
                .chain(open -> open == 0
                        ? Uni.createFrom().item(0)
                        : due.claim(reminder, now)
                                .chain(ours -> ours
                                        ? write(reminder, open)
                                        : Uni.createFrom().item(0)));
    }

    private Uni<Integer> write(Reminder reminder, int open) {
        Language language = Language.of(reminder.language()).orElse(Language.EN);
        ReminderWords said = words.apply(language);
        String ledgerPage = url.orElse("") + "/w/" + reminder.workspace() + "/ledger";
        return post.send(
                        reminder.email(),
                        said.subject(reminder.title()),
                        said.text(reminder.title(), reminder.afterDays(), open) + "\n\n" + ledgerPage + "\n\n"
                                + said.foot())
                .replaceWith(1)
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.warnf(failure, "Session %s: a reminder could not be sent", reminder.session());
                    return due.giveBack(reminder).replaceWith(0);
                });
    }

    /** How many commitments of it were neither kept nor let go, as far as anybody said. */
    private Uni<Integer> open(Reminder reminder) {
        return commitments.of(Audience.PARTICIPANT, List.of(reminder.session())).map(all ->
                (int) all.stream().filter(pledge -> !pledge.isSettled()).count());
    }
}
