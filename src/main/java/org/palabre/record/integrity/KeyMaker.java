package org.palabre.record.integrity;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Makes the installation's key out of its secret, once. */
final class KeyMaker {
    private static final Logger LOG = Logger.getLogger(KeyMaker.class);

    @Produces
    @Singleton
    InstallationKey key(@ConfigProperty(name = "palabre.secret.record") Optional<String> secret) {
        if (secret.isEmpty()) {
            LOG.warn("No secret is set: records made now are signed with a key that ends with this process");
        }
        return InstallationKey.of(secret.orElseGet(
                () -> UUID.randomUUID().toString() + UUID.randomUUID().toString()));
    }
}
