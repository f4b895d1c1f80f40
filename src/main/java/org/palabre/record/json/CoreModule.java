package org.palabre.record.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palabre.core.id.AreaId;
import org.palabre.core.id.GroupId;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.id.SessionId;
import org.palabre.core.id.StepId;
import org.palabre.core.view.Fact;

/** Teaches Jackson core's ids (plain strings, as keys too), enums (words) and facts that are one value. */
final class CoreModule extends SimpleModule {
    private static final long serialVersionUID = 1;

    CoreModule() {
        super("palabre-core");
        id(AreaId.class, AreaId::new, AreaId::value);
        id(GroupId.class, GroupId::new, GroupId::value);
        id(ItemId.class, ItemId::new, ItemId::value);
        id(PersonId.class, PersonId::new, PersonId::value);
        id(RunId.class, RunId::new, RunId::value);
        id(SessionId.class, SessionId::new, SessionId::value);
        id(StepId.class, StepId::new, StepId::value);
        addSerializer(Fact.Done.class, new Bare<>(Fact.Done.class, Fact.Done::on));
        addSerializer(Fact.MyAnswers.class, new Bare<>(Fact.MyAnswers.class, Fact.MyAnswers::values));
        setSerializerModifier(new EnumsToWords());
        setDeserializerModifier(new WordsToEnums());
    }

    private <T> void id(Class<T> type, Function<String, T> make, Function<T, String> value) {
        addSerializer(type, new Text<>(type, value, false));
        addKeySerializer(type, new Text<>(type, value, true));
        addDeserializer(type, new FromText<>(type, make));
        addKeyDeserializer(type, new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) {
                return make.apply(key);
            }
        });
    }

    /** A value that one string says. */
    private static final class Text<T> extends StdSerializer<T> {
        private static final long serialVersionUID = 1;
        private final transient Function<T, String> value;
        private final boolean key;

        Text(Class<T> type, Function<T, String> value, boolean key) {
            super(type);
            this.value = value;
            this.key = key;
        }

        @Override
        public void serialize(T it, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (key) {
                out.writeFieldName(value.apply(it));
            } else {
                out.writeString(value.apply(it));
            }
        }
    }

    /** A fact that is written as the one thing it holds. */
    private static final class Bare<T> extends StdSerializer<T> {
        private static final long serialVersionUID = 1;
        private final transient Function<T, Object> value;

        Bare(Class<T> type, Function<T, Object> value) {
            super(type);
            this.value = value;
        }

        @Override
        public void serialize(T it, JsonGenerator out, SerializerProvider provider) throws IOException {
            provider.defaultSerializeValue(value.apply(it), out);
        }
    }

    private static final class FromText<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1;
        private final transient Function<String, T> make;

        FromText(Class<T> type, Function<String, T> make) {
            super(type);
            this.make = make;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return make.apply(_parseString(in, context, this));
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static final class EnumsToWords extends BeanSerializerModifier {
        private static final long serialVersionUID = 1;

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"})
        public StdSerializer<?> modifyEnumSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription description,
                com.fasterxml.jackson.databind.JsonSerializer<?> plain) {
            return new Text<>((Class<Enum>) type.getRawClass(), CoreModule::word, false);
        }
    }

    private static final class WordsToEnums extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1;

        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config, JavaType type, BeanDescription description, JsonDeserializer<?> plain) {
            Map<String, Object> byWord = Arrays.stream(type.getRawClass().getEnumConstants())
                    .collect(Collectors.toMap(constant -> word((Enum<?>) constant), constant -> constant));
            return new FromText<>(Object.class, text -> {
                Object constant = byWord.get(text);
                if (constant == null) {
                    throw new IllegalArgumentException(
                            "expected one of " + byWord.keySet() + " but got \"" + text + "\"");
                }
                return constant;
            });
        }
    }
}
