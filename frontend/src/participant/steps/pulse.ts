import { html, nothing, type TemplateResult } from "lit";
import { pulseResult } from "../../view/pulse";
import { type Labelled, propList } from "../../wire/script";
import { refusedHere, type Stage, seenBy } from "../stage";

const TEN: readonly Labelled[] = Array.from({ length: 11 }, (_, i) => ({ id: String(i), label: undefined }));

/** A few numbers, anonymous; each tap is an answer. */
export function pulse(stage: Stage): TemplateResult {
  const { words, view, run, step, live } = stage;
  const result = view.get("pulse", run.run);
  if (result && !stage.takes) return pulseResult(result, step, words);
  const items = propList(step, "items");
  const asked = items.length > 0 ? items : [{ id: "value", label: step.prompt }];
  const scale = propList(step, "scale");
  const choices = scale.length > 1 ? scale : TEN;
  const waiting = live.outbox.ahead().findLast((c) => c.k === "answer" && c.run === run.run);
  const given = waiting?.k === "answer" ? waiting.values : (view.get("answers", run.run) ?? {});
  const set = (id: string, value: number): void =>
    void live.wish({ k: "answer", run: run.run, values: { ...given, [id]: value } });
  const all = asked.every((item) => given[item.id] !== undefined);
  return html`${seenBy(stage)}
    ${step.seen ? nothing : html`<p class="small soft">${words.pulse.anonymous}</p>`}
    ${asked.map(
      (item) => html`<fieldset class="scale-field">
        <legend>${item.label ?? item.id}</legend>
        <div class="scale ${choices.length > 7 ? "many" : "few"}">
          ${choices.map(
            (choice, value) => html`<label class="scale-step">
              <input type="radio" name="pulse-${item.id}" .checked=${given[item.id] === value} ?disabled=${!stage.takes}
                @change=${() => set(item.id, value)} /><span>${choice.label ?? value}</span></label>`,
          )}
        </div>
        ${choices === TEN ? html`<p class="scale-ends small soft"><span>${words.pulse.low}</span><span>${words.pulse.high}</span></p>` : ""}
      </fieldset>`,
    )}
    ${refusedHere(stage, { run: run.run })}
    <p class="soft" role="status">${all ? words.pulse.answered : words.pulse.rest}</p>`;
}
