package org.palabre.themes.text;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;

/** A language that ideas are written in, with what must be known of it: its small words and its stems. */
public enum Tongue {
    ENGLISH("en", new EnglishStemmer()),
    FRENCH("fr", new FrenchStemmer());

    private final String code;
    private final SnowballStemmer stemmer;
    private final Set<String> functionWords;
    private final Set<String> vagueWords;

    Tongue(String code, SnowballStemmer stemmer) {
        this.code = code;
        this.stemmer = stemmer;
        this.functionWords = Set.copyOf(new HashSet<>(WordList.words("function-words." + code)));
        this.vagueWords = Set.copyOf(new HashSet<>(WordList.words("vague-words." + code)));
    }

    /** The one with this code of ISO 639-1, as {@code fr}; empty for others. */
    public static Optional<Tongue> of(String code) {
        return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
    }

    public String code() {
        return code;
    }

    /** What remains of a word when its endings are gone, so that « réunions » meets « réunion ». */
    public synchronized String stem(String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    /** Whether it only holds a sentence together. */
    public boolean isFunctionWord(String word) {
        return functionWords.contains(word);
    }

    /** Whether it says too little to name a theme. */
    public boolean isVague(String word) {
        return vagueWords.contains(word) || functionWords.contains(word);
    }
}
