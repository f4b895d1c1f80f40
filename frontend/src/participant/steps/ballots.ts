import type { TemplateResult } from "lit";
import type { VoteWords } from "../../i18n/vote-words";
import type { Item } from "../../wire/facts";
import { propWord } from "../../wire/script";
import type { Stage } from "../stage";
import { answers, consent } from "./ballots-answers";
import { agree, crowd, pairs } from "./ballots-dealt";
import { budget, predict } from "./ballots-worth";
import type { Paper } from "./paper";
import { ranking } from "./ranking";

type Ballot = (stage: Stage, paper: Paper, items: readonly Item[], own: VoteWords) => TemplateResult;

/** The ballots that only some votes have; the others stand in vote.ts. */
export const ballots: Ballot = (stage, paper, items, own) => {
  switch (propWord(stage.step, "method")) {
    case "rank":
      return ranking(stage, paper, items, own);
    case "pairwise":
      return pairs(stage, paper, items, own);
    case "consent":
      return consent(stage, paper, items, own);
    case "gradients":
      return answers(stage, paper, items, own.gradients.ask, own.gradients.answers);
    case "fist5":
      return answers(stage, paper, items, own.fist5.ask, own.fist5.answers);
    case "roman":
      return answers(stage, paper, items, own.roman.ask, own.roman.answers);
    case "crowd25":
      return crowd(stage, paper, items, own);
    case "budget":
      return budget(stage, paper, items, own);
    case "predict":
      return predict(stage, paper, items, own);
    default:
      return agree(stage, paper, items, own);
  }
};
