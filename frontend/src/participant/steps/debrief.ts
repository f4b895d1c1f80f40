import { html, nothing, type TemplateResult } from "lit";
import { written } from "../../view/choose";
import { propList, propNumber } from "../../wire/script";
import { fieldsOf, idea, outOf, type Stage, seenBy } from "../stage";
import { talk } from "../tables/talk";
import { composer, mine } from "./writing";

/** A word or a line each, and what the others have said so far. */
export function debrief(stage: Stage): TemplateResult {
  const { words, run, step } = stage;
  const all = written(stage.view, run.run);
  const own = all.filter((item) => item.mine);
  const others = all.filter((item) => !item.mine);
  const questions = propList(step, "questions");
  const asked = questions.length > 0 ? questions : [{ id: "text", label: step.prompt }];
  const cap = propNumber(step, "cap") ?? asked.length;
  const [field = { id: "text" }] = fieldsOf(stage, outOf(stage));
  return html`${talk(stage)} ${seenBy(stage)}
    ${
      stage.takes && own.length < cap
        ? asked.map((question) =>
            composer(stage, {
              name: `${run.run}/${question.id}`,
              place: { run: run.run, in: outOf(stage) },
              fields: [{ ...field, type: "line" }],
              label: () => question.label ?? step.prompt ?? step.title,
              button: words.collect.add,
              bare: question.label === undefined || question.label === step.prompt || question.label === step.title,
            }),
          )
        : nothing
    }
    ${mine(stage, own)}
    ${others.length > 0 ? html`<section class="cards">${others.map((item) => idea(stage, item))}</section>` : nothing}`;
}
