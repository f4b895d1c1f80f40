package org.palabre.catalog.yaml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.catalog.yaml.YamlProblem.Kind;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML 1.2 document (core schema) that is a map with words as keys. Built on the parser's events, so that size
 * and depth are known before anything grows; anchors, aliases and tags are refused. Not for several threads.
 */
public final class YamlReader {
    /** Bytes of a file. */
    public static final int LARGEST = 256 * 1024;

    private static final int DEEPEST = 24;

    private final YamlTree.Places places = new YamlTree.Places();
    private final List<YamlProblem> problems = new ArrayList<>();
    private final YamlScalars scalars = new YamlScalars(problems);

    /** What came of reading. */
    public sealed interface Result {
        record Good(YamlTree tree) implements Result {}

        record Bad(List<YamlProblem> problems) implements Result {
            public Bad {
                problems = List.copyOf(problems);
            }
        }
    }

    private YamlReader() {}

    public static Result read(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            return new Result.Bad(List.of(new YamlProblem(Kind.TOO_LARGE, Place.START, LARGEST / 1024 + " KiB")));
        }
        return new YamlReader().run(text);
    }

    private Result run(String text) {
        try {
            Map<String, Object> root = document(new Events(text));
            return problems.isEmpty()
                    ? new Result.Good(new YamlTree(root, places.nodes, places.keys))
                    : new Result.Bad(problems);
        } catch (Stop stop) {
            problems.add(stop.problem);
        } catch (MarkedYamlEngineException e) {
            Optional<Place> at = e.getProblemMark().or(e::getContextMark).map(mark -> Place.of(Optional.of(mark)));
            problems.add(new YamlProblem(Kind.YAML_SYNTAX, at.orElse(Place.START), String.valueOf(e.getProblem())));
        } catch (YamlEngineException e) {
            problems.add(new YamlProblem(Kind.YAML_SYNTAX, Place.START, String.valueOf(e.getMessage())));
        }
        return new Result.Bad(problems);
    }

    private Map<String, Object> document(Events events) {
        events.take(Event.ID.StreamStart);
        if (!events.has(Event.ID.DocumentStart)) {
            throw new Stop(Kind.NOT_A_MAP, Place.START, "");
        }
        events.take(Event.ID.DocumentStart);
        if (!(events.next() instanceof MappingStartEvent start)) {
            throw new Stop(Kind.NOT_A_MAP, events.last(), "");
        }
        Map<String, Object> root = map(start, "", 1, events);
        events.take(Event.ID.DocumentEnd);
        if (events.has(Event.ID.DocumentStart) && events.next() instanceof DocumentStartEvent more) {
            throw new Stop(Kind.SEVERAL_DOCUMENTS, Place.of(more.getStartMark()), "");
        }
        return root;
    }

    private Object value(Event event, String pointer, int depth, Events events) {
        places.nodes.put(pointer, Place.of(event.getStartMark()));
        return switch (event) {
            case ScalarEvent scalar -> {
                refuseSpecials(scalar, scalar.getTag());
                yield scalars.value(scalar);
            }
            case MappingStartEvent start -> map(start, pointer, depth + 1, events);
            case SequenceStartEvent start -> list(start, pointer, depth + 1, events);
            default -> throw new Stop(Kind.ALIASES, Place.of(event.getStartMark()), "");
        };
    }

    private Map<String, Object> map(MappingStartEvent start, String pointer, int depth, Events events) {
        enter(start, pointer, depth);
        Map<String, Object> made = new LinkedHashMap<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            String key = key(event);
            String below = YamlTree.join(pointer, key);
            Place place = Place.of(event.getStartMark());
            if (made.containsKey(key)) {
                problems.add(new YamlProblem(Kind.DUPLICATE_KEY, place, key));
            }
            places.keys.put(below, place);
            made.put(key, value(events.next(), below, depth, events));
        }
        return made;
    }

    private List<Object> list(SequenceStartEvent start, String pointer, int depth, Events events) {
        enter(start, pointer, depth);
        List<Object> made = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            made.add(value(event, pointer + "/" + made.size(), depth, events));
        }
        return made;
    }

    private void enter(CollectionStartEvent start, String pointer, int depth) {
        refuseSpecials(start, start.getTag());
        places.nodes.put(pointer, Place.of(start.getStartMark()));
        if (depth > DEEPEST) {
            throw new Stop(Kind.TOO_DEEP, Place.of(start.getStartMark()), String.valueOf(DEEPEST));
        }
    }

    private String key(Event event) {
        if (event instanceof ScalarEvent scalar) {
            refuseSpecials(scalar, scalar.getTag());
            return scalars.key(scalar);
        }
        Kind kind = event.getEventId() == Event.ID.Alias ? Kind.ALIASES : Kind.YAML_SYNTAX;
        throw new Stop(kind, Place.of(event.getStartMark()), "a key has to be a word");
    }

    private static void refuseSpecials(NodeEvent event, Optional<String> tag) {
        Place at = Place.of(event.getStartMark());
        if (event.getAnchor().isPresent()) {
            throw new Stop(Kind.ALIASES, at, "&" + event.getAnchor().get());
        }
        if (tag.isPresent()) {
            throw new Stop(Kind.TAGS, at, tag.get());
        }
    }

    /** The parser's events, one at a time. */
    private static final class Events {
        private final java.util.Iterator<Event> events;
        private Optional<Event> ahead = Optional.empty();
        private Place last = Place.START;

        Events(String text) {
            LoadSettings settings =
                    LoadSettings.builder().setCodePointLimit(LARGEST).build();
            this.events = new Parse(settings).parseString(text).iterator();
        }

        boolean has(Event.ID id) {
            if (ahead.isEmpty() && events.hasNext()) {
                ahead = Optional.of(events.next());
            }
            return ahead.filter(event -> event.getEventId() == id).isPresent();
        }

        Event next() {
            Event event = ahead.isPresent() ? ahead.get() : events.next();
            ahead = Optional.empty();
            last = Place.of(event.getStartMark());
            return event;
        }

        void take(Event.ID id) {
            if (next().getEventId() != id) {
                throw new Stop(Kind.YAML_SYNTAX, last, "");
            }
        }

        Place last() {
            return last;
        }
    }

    /** Ends the reading at the first thing that makes the rest meaningless. */
    private static final class Stop extends RuntimeException {
        final transient YamlProblem problem;

        Stop(Kind kind, Place place, String detail) {
            super(kind.name(), null, false, false);
            this.problem = new YamlProblem(kind, place, detail);
        }
    }
}
