package org.palabre.web.record.leak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.palabre.web.record.export.Format;

/**
 * Every page and every file that tells anything of a session, by the route that answers: where a leak is looked for. A page that is new
 * gets its line here; {@link EveryRouteTest} says so.
 *
 * <p>In an address {@code $code}, {@code $workspace}, {@code $plan} and {@code $key} stand for those of the session; {@code $as} for the
 * version that is wanted of it.
 */
final class Addresses {
    /** Routes that tell nothing of a session that was held. */
    static final Set<String> OF_NO_SESSION = Set.of(
            "/",
            "/join",
            "/account",
            "/sign-in",
            "/setup",
            "/invite/{token}",
            "/w/{workspace}/methods",
            "/w/{workspace}/methods/{draft}",
            "/w/{workspace}/methods/{draft}/draft.json",
            "/w/{workspace}/methods/{draft}/method.zip",
            "/w/{workspace}/methods/{draft}/versions/{version}.json");

    /** All of it on purpose, for owners alone: {@code RecordPageTest} checks that. */
    static final Set<String> OF_ALL = Set.of("/s/{code}/session.palabre");

    private static final List<String> PILES = List.of(
            "quiet",
            "step-warmup",
            "step-pairs",
            "step-tell",
            "step-note",
            "step-distil",
            "step-idea",
            "step-move",
            "step-wall",
            "step-dots",
            "step-keep",
            "step-pledge",
            "harvest-keep",
            "harvest-themes",
            "harvest-ideas");

    private Addresses() {}

    static Map<String, List<String>> byRoute() {
        Map<String, List<String>> table = new TreeMap<>();
        table.put("/s/{code}/record", List.of("/s/$code/record?for=$as", "/s/$code/record?for=$as&lang=fr"));
        table.put("/s/{code}/record.json", List.of("/s/$code/record.json?for=$as"));
        table.put(
                "/s/{code}/record/cards",
                PILES.stream()
                        .map(pile -> "/s/$code/record/cards?for=$as&of=" + pile)
                        .toList());
        table.put("/s/{code}/record/lineage", lineage("/s/$code/record/lineage?for=$as"));
        table.put("/s/{code}/record/{file}", files("/s/$code/record/", "?for=$as"));
        table.put("/r/{code}", List.of("/r/$code?key=$key", "/r/$code?key=$key&lang=fr"));
        table.put(
                "/r/{code}/cards",
                PILES.stream().map(pile -> "/r/$code/cards?key=$key&of=" + pile).toList());
        table.put("/r/{code}/lineage", lineage("/r/$code/lineage?key=$key"));
        table.put("/r/{code}/{file}", files("/r/$code/", "?key=$key"));
        table.put("/s/{code}/replay", List.of("/s/$code/replay"));
        table.put(
                "/s/{code}/replay/film.json",
                List.of(
                        "/s/$code/replay/film.json?as=participant",
                        "/s/$code/replay/film.json?as=sponsor",
                        "/s/$code/replay/film.json?as=facilitator"));
        table.put("/s/{code}/mine", List.of("/s/$code/mine"));
        table.put("/s/{code}/mine/data.json", List.of("/s/$code/mine/data.json"));
        table.put("/c/{code}/{promise}", List.of("/c/$code/c1?key=$promise"));
        table.put("/w/{workspace}/ledger", List.of("/w/$workspace/ledger", "/w/$workspace/ledger?session=$code"));
        table.put(
                "/w/{workspace}/search",
                Stream.of("idea", "story", "theme", "secret", "begin", "dropped", "name", "\"all may read\"")
                        .map(words -> "/w/$workspace/search?q="
                                + words.replace(" ", "%20").replace("\"", "%22"))
                        .toList());
        table.put("/w/{workspace}/cases", List.of("/w/$workspace/cases?q=what+next"));
        table.put("/w/{workspace}", List.of("/w/$workspace"));
        table.put("/w/{workspace}/people", List.of("/w/$workspace/people"));
        table.put("/w/{workspace}/settings", List.of("/w/$workspace/settings"));
        table.put("/w/{workspace}/operation", List.of("/w/$workspace/operation"));
        table.put("/w/{workspace}/sessions/new", List.of("/w/$workspace/sessions/new"));
        table.put("/w/{workspace}/sessions/{id}", List.of("/w/$workspace/sessions/$plan"));
        table.put("/w/{workspace}/sessions/{id}/edit", List.of("/w/$workspace/sessions/$plan/edit"));
        table.put("/j/{code}", List.of("/j/$code"));
        table.put("/j/{code}/qr.svg", List.of("/j/$code/qr.svg"));
        table.put("/j/{code}/return", List.of("/j/$code/return?key=none"));
        table.put("/s/{code}", List.of("/s/$code"));
        table.put("/s/{code}/console", List.of("/s/$code/console"));
        table.put("/s/{code}/screen", List.of("/s/$code/screen", "/s/$code/screen?key=$screen"));
        table.put("/s/{code}/script.json", List.of("/s/$code/script.json"));
        table.put("/s/{code}/themes.json", List.of("/s/$code/themes.json?in=notes"));
        table.put("/s/{code}/return.json", List.of("/s/$code/return.json"));
        table.put("/s/{code}/more.json", List.of("/s/$code/more.json"));
        table.put("/s/{code}/mail.json", List.of("/s/$code/mail.json"));
        return table;
    }

    private static List<String> lineage(String base) {
        List<String> addresses = new ArrayList<>(List.of(base));
        for (int item = 1; item <= 8; item++) {
            addresses.add(base + "&item=i" + item);
        }
        return addresses;
    }

    private static List<String> files(String before, String after) {
        return Arrays.stream(Format.values())
                .map(format -> before + format.file() + after)
                .toList();
    }
}
