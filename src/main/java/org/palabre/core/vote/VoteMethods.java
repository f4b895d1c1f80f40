package org.palabre.core.vote;

import java.util.List;
import java.util.Optional;
import org.palabre.core.vote.ballot.VoteMethod;
import org.palabre.core.vote.crowd.AgreePass;
import org.palabre.core.vote.crowd.Crowd25;
import org.palabre.core.vote.crowd.Predict;
import org.palabre.core.vote.duels.Pairwise;
import org.palabre.core.vote.duels.Ranks;
import org.palabre.core.vote.grades.Answers;
import org.palabre.core.vote.grades.Consent;
import org.palabre.core.vote.grades.MajorityJudgement;
import org.palabre.core.vote.grades.Scores;
import org.palabre.core.vote.points.Budget;
import org.palabre.core.vote.points.Points;

/** The table of all ways of voting: to add one, write its file and name it here. */
public final class VoteMethods {
    public static final List<VoteMethod> ALL = List.of(
            Points.APPROVAL,
            Points.DOTS,
            new Budget(),
            new Scores(),
            new MajorityJudgement(),
            new Ranks(),
            new Pairwise(),
            new Consent(),
            Answers.GRADIENTS,
            Answers.FIST5,
            Answers.ROMAN,
            new Crowd25(),
            new Predict(),
            new AgreePass());

    private VoteMethods() {}

    public static Optional<VoteMethod> find(String word) {
        return ALL.stream().filter(method -> method.word().equals(word)).findFirst();
    }
}
