package org.palabre.people;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Signs and reads JSON web tokens of one audience (HS256): a ticket of one kind never passes as another. */
final class Signer {
    private static final String ISSUER = "palabre";

    private final String audience;
    private final SecretKey key;
    private final Clock clock;
    private final DefaultJWTParser parser;

    Signer(String audience, String secret, Clock clock) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < 32) {
            throw new IllegalArgumentException("palabre.secret: expected at least 32 bytes, got " + bytes.length);
        }
        this.audience = audience;
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
        this.clock = clock;
        JWTAuthContextInfo expected = new JWTAuthContextInfo(key, ISSUER);
        expected.setSignatureAlgorithm(Set.of(SignatureAlgorithm.HS256));
        expected.setExpectedAudience(Set.of(audience));
        this.parser = new DefaultJWTParser(expected);
    }

    /** @param subject whom the ticket is about */
    String sign(String subject, Map<String, Object> claims, Duration life) {
        Instant now = clock.instant();
        JwtClaimsBuilder builder = Jwt.claims()
                .issuer(ISSUER)
                .audience(audience)
                .subject(subject)
                .issuedAt(now)
                .expiresAt(now.plus(life));
        claims.forEach(builder::claim);
        return builder.jws().algorithm(SignatureAlgorithm.HS256).sign(key);
    }

    /** Empty when it is forged, expired, for another audience, or no token at all. */
    Optional<JsonWebToken> read(String token) {
        try {
            return Optional.of(parser.parse(token))
                    .filter(read -> clock.instant().isBefore(Instant.ofEpochSecond(read.getExpirationTime())));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }
}
