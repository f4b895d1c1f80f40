package org.palabre.web.remind;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.palabre.people.Language;
import org.palabre.record.archive.RecordJson;
import org.palabre.record.archive.SessionRecord;
import org.palabre.record.ledger.Ledger;
import org.palabre.record.ledger.Mark;
import org.palabre.record.shelf.Shelf;
import org.palabre.web.page.Pages;
import org.palabre.web.words.ReminderWords;

/** Writes to whoever prepared a session, 30 and 90 days after it, how many commitments nobody has asked about yet. */
@ApplicationScoped
public class Reminders {
    private static final Logger LOG = Logger.getLogger(Reminders.class);

    private final DueReminders due;
    private final Shelf shelf;
    private final Ledger ledger;
    private final Post post;
    private final Optional<String> url;
    private final Function<Language, ReminderWords> words;

    @Inject
    Reminders(
            DueReminders due,
            Shelf shelf,
            Ledger ledger,
            Post post,
            @ConfigProperty(name = "palabre.url") Optional<String> url) {
        this(due, shelf, ledger, post, url, language -> Pages.words(ReminderWords.class, language));
    }

    Reminders(
            DueReminders due,
            Shelf shelf,
            Ledger ledger,
            Post post,
            Optional<String> url,
            Function<Language, ReminderWords> words) {
        this.words = words;
        this.due = due;
        this.shelf = shelf;
        this.ledger = ledger;
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
        return shelf.find(reminder.session()).chain(found -> ledger.of(List.of(reminder.session()))
                .map(marks -> found.map(shelved -> open(RecordJson.read(shelved.json()), marks))
                        .orElse(0)));
    }

    private static int open(SessionRecord record, List<Mark> marks) {
        Map<String, Mark.State> last =
                marks.stream().collect(Collectors.toMap(Mark::promise, Mark::state, (earlier, later) -> later));
        return (int) record.commitments().stream()
                .filter(promise -> !promise.what().isBlank())
                .filter(promise -> Optional.ofNullable(last.get(promise.id()))
                        .filter(Mark.State::isFinal)
                        .isEmpty())
                .count();
    }
}
