package org.palabre.catalog.script;

import org.palabre.core.method.See.Audience;
import org.palabre.core.method.See.Authors;

/** Who sees what, in English. */
final class SeenEnglish implements SeenWords {

    @Override
    public String always(Audience audience, Company company) {
        return switch (audience) {
            case AUTHOR -> "You alone see this. Afterwards nobody else will";
            case GROUP ->
                switch (company) {
                    case PAIR -> "Only you and your partner see this";
                    case GROUP -> "Only your group sees this";
                    case ROOM -> "Only those in the room see this";
                    case TABLE -> "Only your table sees this, and those who sit at it after you";
                };
            case RELEASED ->
                "This stays between you and the person whose story it is, unless that person lets it travel";
            case FACILITATOR -> "Only you and the facilitators see this";
            case SPONSOR -> "Only you, the sponsor and the facilitators see this";
            case ALL -> "Everybody sees this as you write";
        };
    }

    @Override
    public String now(Audience audience, Company company) {
        return switch (audience) {
            case AUTHOR -> "For now, you alone see this";
            case GROUP ->
                switch (company) {
                    case PAIR -> "For now, this stays between you and your partner";
                    case GROUP -> "For now, this stays in your group";
                    case ROOM -> "For now, those who are in the room see this";
                    case TABLE -> "For now, only your table sees this, and those who sit at it after you";
                };
            case RELEASED -> "For now, this stays between you and the person whose story it is";
            case FACILITATOR -> "For now, this stays between you and the facilitators";
            case SPONSOR -> "For now, this stays between you, the sponsor and the facilitators";
            case ALL -> "For now, everybody sees this as you write";
        };
    }

    @Override
    public String later(Audience audience, Company company, boolean fewer) {
        String only = fewer ? "only " : "";
        return switch (audience) {
            case AUTHOR -> "Afterwards you alone will see it";
            case GROUP -> "Afterwards " + only + whose(company) + " will see it";
            case RELEASED -> "Afterwards it goes only as far as the person whose story it is allows";
            case FACILITATOR -> "Afterwards " + only + "the facilitators will see it";
            case SPONSOR -> "Afterwards " + only + "the sponsor and the facilitators will see it";
            case ALL -> "Afterwards everybody will see it";
        };
    }

    @Override
    public String name(Authors authors, Company company, boolean story) {
        String whose = story ? "their" : "your";
        return switch (authors) {
            case NAMED -> ", with " + whose + " name";
            case HIDDEN -> ", without " + whose + " name";
            case GROUP ->
                switch (company) {
                    case PAIR -> ", signed by the two of you";
                    case GROUP -> ", signed by your group";
                    case ROOM -> ", in the name of the room, not in yours";
                    case TABLE -> ", signed by the table";
                };
            case PER_ITEM, CHOICE -> story ? ", with their name if they wish" : ", with your name if you wish";
        };
    }

    @Override
    public String opened(String title, Audience audience, Company company) {
        String who = audience == Audience.ALL ? "everybody" : whose(company);
        return "At the step “" + title + "”, " + who + " will see it";
    }

    private static String whose(Company company) {
        return switch (company) {
            case PAIR -> "your partner";
            case GROUP -> "your group";
            case ROOM -> "those who were in the room";
            case TABLE -> "those at the table";
        };
    }

    @Override
    public String ring() {
        return "The sheet goes round: while it does, only the person who holds it reads it.";
    }

    @Override
    public String gone() {
        return "Nothing of it is kept.";
    }

    @Override
    public String ballot(String secrecy) {
        return switch (secrecy) {
            case "secret" ->
                "Secret: your ballot is sealed until the count, and nobody, facilitators included, can learn how you"
                        + " vote or how the count stands before the close.";
            case "open" -> "Nobody sees how you vote. The count is shown as it grows.";
            case "private" -> "Your marks are for you alone.";
            default -> "Nobody sees how you vote. Nobody sees how the count stands before the vote closes.";
        };
    }

    @Override
    public String pulse(int k) {
        return "Nobody sees your answers. Only averages are shown, and only if at least " + k + " people answer.";
    }
}
