import { html, nothing, svg, type TemplateResult } from "lit";
import type { StudioWords } from "../i18n/studio-words";
import type { Words } from "../i18n/words";
import type { Acts } from "./acts";
import { inWords } from "./lengths";
import { type Line, runSheet, whole } from "./sheet";
import type { State } from "./state";

/** The run sheet as a timeline, and the chosen step on a participant's phone. */
export function sheetPanel(app: Acts, state: State, own: StudioWords, words: Words): TemplateResult {
  const { script } = state;
  if (!script) return html`<p class="soft">${own.sheetWaits}</p>`;
  const lines = runSheet(script);
  const all = whole(lines);
  return html`<div class="studio-sheet">
    <div class="stack tight">
      ${state.problems && state.problems.length > 0 ? html`<p class="notice attention small">${own.stale}</p>` : nothing}
      <div class="row apart small"><span class="soft">${own.total(inWords(all, own))}</span>
        <label class="row">${own.mode} <select @change=${(event: Event) => app.play((event.target as HTMLSelectElement).value === "async" ? "async" : "live")}>
          <option value="live" ?selected=${state.mode === "live"}>${own.live}</option><option value="async" ?selected=${state.mode === "async"}>${own.async}</option></select></label></div>
      <ol class="timeline">${lines.map((line) => row(app, state, own, line, all))}</ol>
    </div>
    ${screen(app, state, own, words)}
  </div>`;
}

function row(app: Acts, state: State, own: StudioWords, line: Line, all: number): TemplateResult {
  const { step } = line;
  const control = own.kinds[step.kind];
  const often = line.times > 1 ? ` × ${line.times}` : "";
  const marks = [control, step.intrinsic ? own.intrinsic : "", step.optional ? own.optional : ""]
    .filter(Boolean)
    .join(" · ");
  return html`<li class="depth-${Math.min(line.depth, 4)}">
    <button class="timeline-row ${control ? "control" : ""}" aria-pressed=${state.step === step.id} @click=${() => app.choose(step.id)}>
      <span class="number small soft">${inWords(line.begins, own)}</span>
      <span><b>${step.title || step.id}</b>${marks === "" ? nothing : html` <span class="soft small">${marks}</span>`}</span>
      <span class="number small">${line.lasts > 0 ? inWords(line.lasts, own) : ""}${often}</span>
      ${all > 0 && line.lasts > 0 ? bar(line, all) : nothing}
    </button></li>`;
}

const bar = (
  line: Line,
  all: number,
): TemplateResult => html`<svg class="timeline-bar" viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
  <rect class="rail" width="100" height="2"></rect>${svg`<rect x=${(100 * line.begins) / all} width=${Math.max(0.6, (100 * line.lasts * line.times) / all)} height="2"></rect>`}</svg>`;

function screen(app: Acts, state: State, own: StudioWords, words: Words): TemplateResult | typeof nothing {
  const step = state.script?.steps.find((one) => one.id === state.step);
  if (!step || !state.script) return nothing;
  const control = own.kinds[step.kind] !== undefined;
  const drawn = app.mirror && !control ? app.mirror.draw(state.script, words) : nothing;
  return html`<section class="stack tight" aria-label=${own.screenOf(step.title || step.id)}>
    ${step.say ? html`<p class="notice small"><b>${own.say}</b> ${step.say}</p>` : nothing}
    ${control ? nothing : drawn === nothing ? html`<p class="soft small">${own.noScreen}</p>` : html`<p class="soft small">${own.screenHint}</p><div class="phone"><div class="stage">${drawn}</div></div>`}
  </section>`;
}
