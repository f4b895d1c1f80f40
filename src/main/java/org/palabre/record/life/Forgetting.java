package org.palabre.record.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.palabre.record.shelf.Publisher;

/** Memory must not keep a record whose words are gone. */
@ApplicationScoped
class Forgetting {
    private final Publisher publisher;

    Forgetting(Publisher publisher) {
        this.publisher = publisher;
    }

    void forget(@Observes Rewrote news) {
        publisher.forget(news.session());
    }
}
