import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../../view/icons";
import { doneAhead } from "../../wire/ahead";
import { refusedHere, type Stage } from "../stage";

/** "I am ready", at the thumb. `calm`: below what one writes, where adding is the main thing to do. */
export function doneBar(
  stage: Stage,
  say = stage.words.done.say,
  said = stage.words.done.said,
  calm = false,
): TemplateResult {
  const { live, run, view, words } = stage;
  const done = doneAhead(run.run, view.get("done", run.run), live.outbox.ahead());
  const set = (on: boolean): void => {
    stage.pen.sendAll(run.run);
    live.wish({ k: "done", run: run.run, on });
  };
  if (!stage.takes) return html`${nothing}`;
  return html`<div class="done-bar ${calm ? "calm" : ""}">
    ${refusedHere(stage, { run: run.run })}
    ${
      done
        ? html`<p class="done-said" role="status">${icon("check")}<span>${said}</span>
            <button class="button quiet small" @click=${() => set(false)}>${words.done.undo}</button></p>`
        : html`<button class="button ${calm ? "" : "primary large"} wide" @click=${() => set(true)}>${say}</button>`
    }
  </div>`;
}

/** The same below a form. */
export const calmDone = (stage: Stage): TemplateResult =>
  doneBar(stage, stage.words.done.say, stage.words.done.said, true);
