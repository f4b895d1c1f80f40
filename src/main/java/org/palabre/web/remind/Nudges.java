package org.palabre.web.remind;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.palabre.core.engine.Nearing;
import org.palabre.core.step.Moment;
import org.palabre.live.Rooms;
import org.palabre.people.Language;
import org.palabre.web.page.Pages;
import org.palabre.web.words.NudgeWords;

/** Writes to those who asked for it when a step over days still waits for them and its deadline is near: once for each step. */
@ApplicationScoped
public class Nudges {
    private static final Logger LOG = Logger.getLogger(Nudges.class);

    private final Addresses addresses;
    private final Rooms rooms;
    private final Post post;
    private final Optional<String> url;

    Nudges(Addresses addresses, Rooms rooms, Post post, @ConfigProperty(name = "palabre.url") Optional<String> url) {
        this.addresses = addresses;
        this.rooms = rooms;
        this.post = post;
        this.url = url;
    }

    /** Whether there is any use in asking somebody for an address. */
    public boolean isOpen() {
        return post.isOpen() && url.isPresent();
    }

    /** Sends what is due, and forgets the addresses of sessions that are over, whether mail is still set up or not. @return how many mails left */
    public Uni<Integer> send(Instant now) {
        return addresses
                .forgetTheOver()
                .chain(() -> isOpen() ? remind(now) : Uni.createFrom().item(0));
    }

    private Uni<Integer> remind(Instant now) {
        return addresses
                .open()
                .onItem()
                .transformToMulti(all -> Multi.createFrom().iterable(all))
                .onItem()
                .transformToUniAndConcatenate(wish -> send(wish, now))
                .collect()
                .asList()
                .map(sent -> sent.stream().mapToInt(Integer::intValue).sum());
    }

    private Uni<Integer> send(Addresses.Wish wish, Instant now) {
        return rooms.state(wish.address().session())
                .chain(state -> Nearing.of(state, wish.address().person(), now)
                        .map(moment -> tell(wish, moment))
                        .orElseGet(() -> Uni.createFrom().item(0)))
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.warnf(
                            failure,
                            "Session %s: a reminder could not be sent",
                            wish.address().session());
                    return Uni.createFrom().item(0);
                });
    }

    private Uni<Integer> tell(Addresses.Wish wish, Moment moment) {
        return addresses
                .tell(wish.address(), moment.id())
                .chain(first -> first ? write(wish, moment) : Uni.createFrom().item(0));
    }

    private Uni<Integer> write(Addresses.Wish wish, Moment moment) {
        String lang = wish.address().language();
        NudgeWords words = Pages.words(NudgeWords.class, Language.of(lang).orElse(Language.EN));
        String until = moment.run().endsAt().map(end -> words(end, wish)).orElse("");
        String text = words.text(wish.title(), moment.step().title().in(lang), until) + "\n\n" + url.orElse("") + "/s/"
                + wish.code() + "\n\n" + words.foot();
        return post.send(wish.address().email(), words.subject(wish.title()), text)
                .replaceWith(1)
                .onFailure()
                .call(() -> addresses.untell(wish.address()));
    }

    private static String words(Instant end, Addresses.Wish wish) {
        return DateTimeFormatter.ofPattern(
                        "EEEE d MMMM, HH:mm z",
                        Locale.forLanguageTag(wish.address().language()))
                .format(end.atZone(ZoneId.of(wish.address().zone())));
    }
}
