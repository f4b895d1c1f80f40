import * as zag from "@zag-js/tabs";
import { normalizeProps } from "@zag-js/vanilla";
import { html, LitElement, type TemplateResult } from "lit";
import { ownId, Running, spread } from "./machine";

export interface Tab {
  readonly id: string;
  readonly words: unknown;
  readonly panel: () => TemplateResult;
}

/** Parts of a page that share one place, one at a time: arrow keys between the tabs. */
export class PalabreTabs extends LitElement {
  static override properties = { label: { attribute: false }, list: { attribute: false } };
  declare label: string;
  declare list: readonly Tab[];

  readonly #id = ownId("tabs");
  readonly #running = new Running(this, zag.machine, () => ({ id: this.#id, defaultValue: this.list[0]?.id ?? "" }));

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const api = zag.connect(this.#running.service, normalizeProps);
    return html`<div class="stack" ${spread(api.getRootProps())}>
      <div class="tab-list" aria-label=${this.label} ${spread(api.getListProps())}>
        ${this.list.map(({ id, words }) => html`<button class="tab" ${spread(api.getTriggerProps({ value: id }))}>${words}</button>`)}
      </div>
      ${this.list.map(({ id, panel }) => html`<div class="tab-panel" ${spread(api.getContentProps({ value: id }))}>${api.value === id ? panel() : ""}</div>`)}
    </div>`;
  }
}

customElements.define("palabre-tabs", PalabreTabs);

/** @param label names the row of tabs */
export const tabs = (label: string, list: readonly Tab[]): TemplateResult =>
  html`<palabre-tabs .label=${label} .list=${list}></palabre-tabs>`;
