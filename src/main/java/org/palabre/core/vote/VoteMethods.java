package org.palabre.core.vote;

import java.util.List;
import java.util.Optional;

/** The table of all ways of voting: to add one, write its file and name it here. */
public final class VoteMethods {
    public static final List<VoteMethod> ALL =
            List.of(Points.APPROVAL, Points.DOTS, new Scores(), new MajorityJudgement());

    private VoteMethods() {}

    public static Optional<VoteMethod> find(String word) {
        return ALL.stream().filter(method -> method.word().equals(word)).findFirst();
    }
}
