package org.palabre.web.words;

import io.quarkus.qute.Engine;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/** The words of a part of the pages without a server: English from the interface, French from its file. */
public final class SpokenWords {
    private static final Engine ENGINE = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .build();

    private SpokenWords() {}

    public static <W> W of(Class<W> part, String language) {
        Properties french = new Properties();
        if (!language.equals("en")) {
            String file =
                    "/messages/" + part.getAnnotation(MessageBundle.class).value() + "_" + language + ".properties";
            try (var in = SpokenWords.class.getResourceAsStream(file)) {
                french.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return part.cast(Proxy.newProxyInstance(
                part.getClassLoader(),
                new Class<?>[] {part},
                (proxy, method, arguments) -> said(french, method, arguments)));
    }

    private static String said(Properties french, Method method, Object[] arguments) {
        String text = Optional.ofNullable(french.getProperty(method.getName()))
                .orElseGet(() -> method.getAnnotation(Message.class).value());
        TemplateInstance template = ENGINE.parse(text).instance();
        for (int i = 0; i < method.getParameterCount(); i++) {
            template.data(method.getParameters()[i].getName(), arguments[i]);
        }
        return template.render();
    }
}
