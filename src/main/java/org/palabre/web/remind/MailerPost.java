package org.palabre.web.remind;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Through the mail server of the settings; shut unless they say who writes. */
@ApplicationScoped
class MailerPost implements Post {
    private final ReactiveMailer mailer;
    private final Optional<String> from;

    MailerPost(ReactiveMailer mailer, @ConfigProperty(name = "quarkus.mailer.from") Optional<String> from) {
        this.mailer = mailer;
        this.from = from.filter(address -> !address.isBlank());
    }

    @Override
    public boolean isOpen() {
        return from.isPresent();
    }

    @Override
    public Uni<Void> send(String to, String subject, String text) {
        return mailer.send(Mail.withText(to, subject, text));
    }
}
