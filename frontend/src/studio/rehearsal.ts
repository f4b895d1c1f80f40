import { html, nothing, type TemplateResult } from "lit";
import type { StudioWords } from "../i18n/studio-words";
import { icon } from "../view/icons";
import type { Acts } from "./acts";
import { inWords } from "./lengths";
import type { State } from "./state";
import type { Rehearsed } from "./wire";

const FEWEST = 2;
const MOST = 60;

/** Bots play the present text; what every step made. */
export function rehearsal(app: Acts, state: State, own: StudioWords): TemplateResult {
  const sound = state.problems?.length === 0;
  const change = (event: Event): void => {
    const wanted = Number((event.target as HTMLInputElement).value);
    app.set({ people: Math.min(MOST, Math.max(FEWEST, Number.isFinite(wanted) ? Math.round(wanted) : FEWEST)) });
  };
  return html`<div class="stack">
    <div class="row">
      <div class="field"><label for="studio-people">${own.people}</label>
        <input id="studio-people" type="number" min=${FEWEST} max=${MOST} .value=${String(state.people)} @change=${change} /></div>
      <button class="button" ?disabled=${!sound || state.rehearsed === "playing"} @click=${() => void app.rehearse()}>${icon("next")}${own.rehearse}</button>
    </div>
    ${sound ? nothing : html`<p class="soft">${own.rehearseFaulty}</p>`}
    <div role="status">${outcome(state, own)}</div>
  </div>`;
}

function outcome(state: State, own: StudioWords): TemplateResult | typeof nothing {
  const { rehearsed } = state;
  if (rehearsed === undefined) return nothing;
  if (rehearsed === "playing") return html`<p class="soft">${own.rehearsing}</p>`;
  if (rehearsed.busy) return html`<p class="notice attention">${own.busy}</p>`;
  if (rehearsed.stuck !== undefined)
    return html`<p class="notice danger">${own.stuck} <span lang="en">${rehearsed.stuck}</span></p>`;
  return rehearsed.played ? played(state, own, rehearsed) : nothing;
}

function played(
  state: State,
  own: StudioWords,
  { played = [], people = 0, collected = {} }: Rehearsed,
): TemplateResult {
  const title = (id: string): string => state.script?.steps.find((step) => step.id === id)?.title ?? id;
  const collection = (name: string): string => state.script?.collections[name]?.title ?? title(name);
  const last = played.at(-1)?.begins ?? 0;
  return html`<div class="stack">
    <p>${own.played(people, played.length, inWords(last, own))}</p>
    <div class="scroll-x" tabindex="0" role="region" aria-label=${own.rehearsal}><table class="table">
      <thead><tr><th scope="col">${own.column.step}</th><th scope="col">${own.column.begins}</th><th scope="col">${own.column.written}</th></tr></thead>
      <tbody>${played.map((one) => html`<tr><td>${title(one.step)}${roundOf(one.run)}</td><td class="number">${inWords(one.begins, own)}</td><td class="number">${one.written}</td></tr>`)}</tbody>
    </table></div>
    <h2 class="panel-title">${own.collected}</h2>
    <dl class="facts">${Object.entries(collected).map(([name, count]) => html`<dt>${collection(name)}</dt><dd class="number">${count}</dd>`)}</dl>
  </div>`;
}

/** `move:2` is the second run of `move`. */
const roundOf = (run: string): string => {
  const number = run.split(":")[1];
  return number === undefined || number === "1" ? "" : ` (${number})`;
};
