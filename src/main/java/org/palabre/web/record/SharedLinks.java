package org.palabre.web.record;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.palabre.people.Tickets;
import org.palabre.program.Status;
import org.palabre.record.document.Audience;
import org.palabre.record.shelf.PublicLinks;
import org.palabre.web.record.desk.RecordDesk;

/** The links that open the public version, while that is the one looked at by somebody who may hand it out. */
@ApplicationScoped
class SharedLinks {
    private final Tickets tickets;
    private final PublicLinks links;
    private final Clock clock;

    SharedLinks(Tickets tickets, PublicLinks links, Clock clock) {
        this.tickets = tickets;
        this.links = links;
        this.clock = clock;
    }

    /** @param origin {@code https://host}, where whoever is sent one will find it */
    Uni<Optional<List<RecordSheet.Shared>>> of(String origin, RecordDesk.Reading reading) {
        if (!(reading instanceof RecordDesk.Reading.Found found)
                || found.audience() != Audience.PUBLIC
                || found.choices().size() == 1
                || found.plan().status() != Status.CLOSED) {
            return Uni.createFrom().item(Optional.empty());
        }
        String code = found.plan().code().value();
        String address = origin + "/r/" + code + "?key=";
        return links.open(found.plan().id(), clock.instant())
                .map(open -> Optional.of(open.stream()
                        .map(link -> new RecordSheet.Shared(
                                link.id(), address + tickets.recordKey(code, link.id()), link.expiresAt()))
                        .toList()));
    }
}
