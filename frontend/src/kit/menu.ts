import * as menu from "@zag-js/menu";
import { normalizeProps } from "@zag-js/vanilla";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { type IconName, icon } from "../view/icons";
import { ownId, Running, spread } from "./machine";

export interface MenuLine {
  readonly id: string;
  readonly words: string;
  readonly icon?: IconName;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly act: () => void;
}

/** A button that opens a list of things to do: arrow keys, first letters, Escape, and the focus comes back. */
export class PalabreMenu extends LitElement {
  static override properties = {
    label: { attribute: false },
    lines: { attribute: false },
    small: { attribute: false },
  };
  declare label: string;
  declare lines: readonly MenuLine[];
  declare small: boolean;

  readonly #id = ownId("menu");
  readonly #running = new Running(this, menu.machine, () => ({
    id: this.#id,
    positioning: { placement: "bottom-end" as const },
    onSelect: ({ value }) => this.lines.find((line) => line.id === value)?.act(),
  }));

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const api = menu.connect(this.#running.service, normalizeProps);
    return html`<button type="button" class="button quiet ${this.small ? "small" : ""} dots-button" aria-label=${this.label} ${spread(api.getTriggerProps())}>${icon("dots")}</button>
      <div class="kit-layer" ${spread(api.getPositionerProps())}>
        <div class="card menu-list" ${spread(api.getContentProps())}>${api.open ? this.lines.map((line) => this.#line(api, line)) : nothing}</div>
      </div>`;
  }

  #line(api: menu.Api, line: MenuLine): TemplateResult {
    const props = api.getItemProps({ value: line.id, disabled: line.disabled ?? false });
    return html`<div class="menu-line ${line.danger ? "danger" : ""}" ${spread(props)}>${line.icon ? icon(line.icon) : nothing}<span>${line.words}</span></div>`;
  }
}

customElements.define("palabre-menu", PalabreMenu);

export const menuButton = (label: string, lines: readonly MenuLine[], small = false): TemplateResult =>
  html`<palabre-menu .label=${label} .lines=${lines} .small=${small}></palabre-menu>`;
