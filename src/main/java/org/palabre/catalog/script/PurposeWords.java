package org.palabre.catalog.script;

/** The words of one language for what a vote is for. */
enum PurposeWords {
    ENGLISH(
            "This vote is for yourself: it is not counted.",
            "This vote shows where the group stands; it decides nothing by itself.",
            "How we go on hangs on this vote.",
            "One person can save what would be dropped by standing for it.") {
        @Override
        String advises(String by, String title) {
            return switch (by) {
                case "sponsor" -> "This vote advises the sponsor, who decides at “" + title + "”.";
                case "group" -> "This vote prepares the decision that the group states at “" + title + "”.";
                default -> "This vote advises the facilitator, who states the decision at “" + title + "”.";
            };
        }

        @Override
        String selects(String title) {
            return "This vote narrows down: what it puts first goes on at “" + title + "”.";
        }
    },
    FRENCH(
            "Ce vote est pour vous\u202f: il n’est pas compté.",
            "Ce vote montre où en est le groupe\u202f; il ne décide rien à lui seul.",
            "La suite dépend de ce vote.",
            "Une seule personne peut sauver ce qui serait écarté, en s’en portant garante.") {
        @Override
        String advises(String by, String title) {
            return switch (by) {
                case "sponsor" ->
                    "Ce vote conseille le commanditaire, qui décide à l’étape «\u202f" + title + "\u202f».";
                case "group" ->
                    "Ce vote prépare la décision que le groupe énonce à l’étape «\u202f" + title + "\u202f».";
                default ->
                    "Ce vote conseille la personne qui anime, qui énonce la décision à l’étape «\u202f" + title
                            + "\u202f».";
            };
        }

        @Override
        String selects(String title) {
            return "Ce vote trie\u202f: ce qu’il place en tête continue à l’étape «\u202f" + title + "\u202f».";
        }
    };

    private final String forYourself;
    private final String toSee;
    private final String steers;
    private final String saves;

    PurposeWords(String forYourself, String toSee, String steers, String saves) {
        this.forYourself = forYourself;
        this.toSee = toSee;
        this.steers = steers;
        this.saves = saves;
    }

    static PurposeWords in(String language) {
        return language.equals("fr") ? FRENCH : ENGLISH;
    }

    /** @param by who states the decision, a word of the method file */
    abstract String advises(String by, String title);

    abstract String selects(String title);

    String forYourself() {
        return forYourself;
    }

    String toSee() {
        return toSee;
    }

    String steers() {
        return steers;
    }

    String saves() {
        return saves;
    }
}
