import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { refusalWords, type Words } from "../i18n/words";
import { icon } from "../view/icons";
import type { Run } from "../wire/facts";
import type { Script, ScriptField } from "../wire/script";
import { isBlank, type Paper, trimmed } from "./paper";
import type { Pen } from "./pen";

/** What the drawing of stray texts needs; the step may be over, the session too. */
export interface Tray {
  readonly pen: Pen;
  readonly words: Words;
  readonly script: Script | undefined;
  /** the step that takes texts now, if any */
  readonly taking: Run | undefined;
  /** names of the fields that are on the screen and take texts */
  readonly fields: ReadonlySet<string>;
  /** what this tray has been asked: copied, about to be thrown away */
  readonly asked: Map<string, "copied" | "throwing">;
  readonly redraw: () => void;
}

/**
 * Texts that lost their field before they left: still here, still to be copied or changed, and why. When another step takes
 * texts, those of the steps before fold up.
 */
export function strays(tray: Tray): TemplateResult | typeof nothing {
  const found = tray.pen.strays(tray.fields, tray.taking?.run);
  if (found.length === 0) return nothing;
  const title = tray.words.strays.title(found.length);
  const texts = repeat(
    found,
    ([name]) => name,
    ([name, paper]) => stray(tray, name, paper),
  );
  const past = tray.taking !== undefined && found.every(([, paper]) => paper.place.run !== tray.taking?.run);
  return past
    ? html`<details class="strays"><summary class="eyebrow">${title}</summary><div class="stack tight">${texts}</div></details>`
    : html`<section class="stack tight strays" aria-labelledby="strays-title">
        <h2 id="strays-title" class="eyebrow" role="status">${title}</h2>${texts}
      </section>`;
}

function stray(tray: Tray, name: string, paper: Paper): TemplateResult {
  const { words, pen, asked, redraw } = tray;
  const copy = (): void =>
    void navigator.clipboard.writeText(Object.values(trimmed(paper.fields)).join("\n")).then(() => {
      asked.set(name, "copied");
      redraw();
    });
  const drop = (): void => {
    if (asked.get(name) === "throwing") pen.forget(name);
    asked.set(name, "throwing");
    redraw();
  };
  return html`<article class="card stack tight stray">
    <p>${reason(tray, paper)}</p>
    ${fieldsIn(tray.script, paper).map((field) => textOf(tray, name, paper, field))}
    <div class="row">
      ${home(tray, name, paper)}
      <button class="button small" @click=${copy}>${icon(asked.get(name) === "copied" ? "check" : "copy")}${asked.get(name) === "copied" ? words.strays.copied : words.strays.copy}</button>
      <button class="button quiet small" @click=${drop}>${asked.get(name) === "throwing" ? words.strays.dropSure : words.strays.drop}</button>
    </div>
  </article>`;
}

/** Back into its form, where the form is there again and free. */
function home({ pen, words, fields }: Tray, name: string, paper: Paper): TemplateResult | typeof nothing {
  if (paper.home === undefined || !fields.has(paper.home) || !isBlank(pen.paper(paper.home))) return nothing;
  return html`<button class="button small primary" @click=${() => pen.bringBack(name)}>${words.strays.again}</button>`;
}

function textOf(tray: Tray, name: string, paper: Paper, field: ScriptField): TemplateResult {
  const id = `stray-${name}-${field.id}`.replaceAll(/[^\w-]/g, "_");
  const type = (event: Event): void =>
    tray.pen.type(name, field.id, (event.target as HTMLTextAreaElement).value, paper.place, false);
  return html`<div class="field"><label for=${id} class=${field.label ? "small" : "unseen"}>${field.label ?? tray.words.strays.yours}</label>
    <textarea id=${id} data-stray=${name} rows="2" maxlength="2000" .value=${paper.fields[field.id] ?? ""} @input=${type}></textarea></div>`;
}

function fieldsIn(script: Script | undefined, paper: Paper): readonly ScriptField[] {
  const known = script?.collections[paper.place.in]?.fields ?? [];
  return Object.keys(trimmed(paper.fields)).map((id) => known.find((field) => field.id === id) ?? { id });
}

/** Why it did not leave, in the words of the moment. */
function reason({ words, taking, script }: Tray, paper: Paper): string {
  const here = taking?.run === paper.place.run;
  if (here && paper.why !== undefined && !["cap-reached", "not-open"].includes(paper.why.code))
    return `${words.strays.refused} ${refusalWords(words, paper.why.code, paper.why.args)}`;
  if (paper.sent) return words.strays.unfinished;
  if (!here || paper.why?.code === "not-open") return words.strays.closed;
  const shared = script?.steps.find((step) => step.id === taking.step)?.see?.authors === "group";
  return shared ? words.strays.fullGroup : words.strays.full;
}
