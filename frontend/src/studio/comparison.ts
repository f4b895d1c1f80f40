import { html, nothing, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import type { StudioWords } from "../i18n/studio-words";
import type { Acts } from "./acts";
import type { PalabreCompare } from "./compare";
import { filesOf, type State, textOf } from "./state";

/** The present file beside that of a version that was published. */
export function comparison(app: Acts, state: State, own: StudioWords): TemplateResult {
  const { versions } = state.sheet;
  if (versions.length === 0) return html`<p class="soft">${own.noVersions}</p>`;
  const chosen = state.compared?.version ?? "";
  return html`<div class="stack">
    <div class="field"><label for="studio-version">${own.compareWith}</label>
      <select id="studio-version" @change=${(event: Event) => {
        const version = (event.target as HTMLSelectElement).value;
        if (version !== "") void app.compare(version);
      }}><option value=""></option>${versions.map((one) => html`<option value=${one.version} ?selected=${one.version === chosen}>${one.version}</option>`)}</select></div>
    ${state.compared ? difference(state, own, state.compared) : nothing}
  </div>`;
}

function difference(state: State, own: StudioWords, compared: NonNullable<State["compared"]>): TemplateResult {
  const before = textOf(compared.texts, state.file);
  const after = textOf(state.texts, state.file);
  if (before === after) return html`<p class="soft" role="status">${own.same}</p>`;
  const label = `${own.compareWith} ${compared.version}: ${state.file}`;
  const show = (element: Element | undefined): void => {
    if (element) (element as PalabreCompare).show(before, after, label, own.phrases);
  };
  return html`${filesOf(compared.texts).includes(state.file) ? nothing : html`<p class="soft">${own.before}</p>`}
    <palabre-compare class="studio-compare" ${ref(show)}></palabre-compare>`;
}
