package org.palabre.catalog.script;

import org.palabre.core.method.See.Audience;
import org.palabre.core.method.See.Authors;

/** Who sees what, in French: worded so that it speaks to everyone alike. */
final class SeenFrench implements SeenWords {

    @Override
    public String always(Audience audience, Company company) {
        return switch (audience) {
            case AUTHOR -> "Personne d’autre que vous ne voit ce que vous écrivez, ni maintenant ni plus tard";
            case GROUP ->
                switch (company) {
                    case PAIR -> "Ce que vous écrivez reste entre vous et votre partenaire";
                    case GROUP -> "Ce que vous écrivez reste dans votre groupe";
                    case ROOM -> "Ce que vous écrivez reste entre les personnes présentes dans la salle";
                    case TABLE -> "Ce que vous écrivez reste à cette table, pour vous et pour qui s’y assiéra ensuite";
                };
            case RELEASED ->
                "Ce que vous écrivez reste entre vous et la personne dont c’est l’histoire, à moins qu’elle ne le"
                        + " laisse voyager";
            case FACILITATOR -> "Ce que vous écrivez reste entre vous et l’équipe d’animation";
            case SPONSOR -> "Ce que vous écrivez reste entre vous, le commanditaire et l’équipe d’animation";
            case ALL -> "Tout le monde voit ce que vous écrivez, au fur et à mesure";
        };
    }

    @Override
    public String now(Audience audience, Company company) {
        return switch (audience) {
            case AUTHOR -> "Pour l’instant, personne d’autre que vous ne voit ce que vous écrivez";
            case GROUP ->
                switch (company) {
                    case PAIR -> "Pour l’instant, cela reste entre vous et votre partenaire";
                    case GROUP -> "Pour l’instant, cela reste dans votre groupe";
                    case ROOM -> "Pour l’instant, les personnes présentes dans la salle voient ce que vous écrivez";
                    case TABLE -> "Pour l’instant, cela reste à cette table, pour vous et pour qui s’y assiéra ensuite";
                };
            case RELEASED -> "Pour l’instant, cela reste entre vous et la personne dont c’est l’histoire";
            case FACILITATOR -> "Pour l’instant, cela reste entre vous et l’équipe d’animation";
            case SPONSOR -> "Pour l’instant, cela reste entre vous, le commanditaire et l’équipe d’animation";
            case ALL -> "Pour l’instant, tout le monde voit ce que vous écrivez, au fur et à mesure";
        };
    }

    @Override
    public String later(Audience audience, Company company, boolean fewer) {
        return switch (audience) {
            case AUTHOR -> "Ensuite, personne d’autre que vous ne le verra";
            case GROUP ->
                switch (company) {
                    case PAIR -> later(fewer ? "seul votre partenaire" : "votre partenaire");
                    case GROUP -> later(fewer ? "seul votre groupe" : "votre groupe");
                    case ROOM -> "Ensuite, seules les personnes passées par la salle le verront";
                    case TABLE -> later(fewer ? "seule la table" : "la table");
                };
            case RELEASED -> "Ensuite, cela n’ira que là où la personne dont c’est l’histoire le permet";
            case FACILITATOR -> later(fewer ? "seule l’équipe d’animation" : "l’équipe d’animation");
            case SPONSOR ->
                fewer
                        ? "Ensuite, seuls le commanditaire et l’équipe d’animation le verront"
                        : "Ensuite, le commanditaire et l’équipe d’animation le verront";
            case ALL -> "Ensuite, tout le monde le verra";
        };
    }

    private static String later(String who) {
        return "Ensuite, " + who + " le verra";
    }

    @Override
    public String name(Authors authors, Company company, boolean story) {
        return switch (authors) {
            case NAMED -> story ? ", avec son nom" : ", avec votre nom";
            case HIDDEN -> story ? ", sans son nom" : ", sans votre nom";
            case GROUP ->
                switch (company) {
                    case PAIR -> ", en vos deux noms";
                    case GROUP -> ", au nom de votre groupe";
                    case ROOM -> ", au nom de la salle et non au vôtre";
                    case TABLE -> ", au nom de la table";
                };
            case PER_ITEM, CHOICE ->
                story ? ", avec son nom si elle le souhaite" : ", avec votre nom si vous le souhaitez";
        };
    }

    @Override
    public String opened(String title, Audience audience, Company company) {
        String who = audience == Audience.ALL
                ? "tout le monde"
                : switch (company) {
                    case PAIR -> "votre partenaire";
                    case GROUP -> "votre groupe";
                    case ROOM -> "la salle";
                    case TABLE -> "la table";
                };
        return "À l’étape «\u202f" + title + "\u202f», " + who + " le verra";
    }

    @Override
    public String ring() {
        return "La feuille tourne : tant qu’elle tourne, seule la personne qui la tient la lit.";
    }

    @Override
    public String gone() {
        return "Rien n’en sera conservé.";
    }

    @Override
    public String ballot(String secrecy) {
        return switch (secrecy) {
            case "secret" ->
                "Secret\u202f: votre bulletin est scellé jusqu’au dépouillement, et personne, pas même l’équipe"
                        + " d’animation, ne peut savoir comment vous votez ni où en est le décompte avant la clôture.";
            case "open" -> "Personne ne voit votre vote. Le décompte s’affiche au fil des votes.";
            case "private" -> "Ce que vous marquez ne regarde que vous.";
            default -> "Personne ne voit votre vote. Personne ne voit le décompte avant la clôture.";
        };
    }

    @Override
    public String pulse(int k) {
        return "Personne ne voit vos réponses. Seules des moyennes s’affichent, et seulement à partir de " + k
                + " réponses.";
    }
}
