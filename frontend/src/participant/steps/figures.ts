import { html, type TemplateResult } from "lit";
import { countShown } from "../../view/count";
import { tallyView } from "../../view/tally";
import { frameOf, type Stage } from "../stage";

/** The count of an earlier vote, for a step that talks or writes about it. */
export function figures(stage: Stage): TemplateResult {
  const shown = countShown(stage.view, stage.script, stage.step);
  return shown
    ? html`<details class="stack tight figures" open><summary>${shown.vote.title}</summary>
        ${tallyView(shown.tally, shown.vote, stage.view, frameOf(stage))}</details>`
    : html``;
}
