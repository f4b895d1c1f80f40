import * as tooltip from "@zag-js/tooltip";
import { normalizeProps } from "@zag-js/vanilla";
import { html, LitElement, type TemplateResult } from "lit";
import { ownId, Running, spread } from "./machine";

/** A word or a button (`thing`) whose explanation shows on hover and on focus, and goes with Escape. */
export class PalabreTip extends LitElement {
  static override properties = { thing: { attribute: false }, words: { attribute: false } };
  declare thing: (props: unknown) => TemplateResult;
  declare words: string;

  readonly #id = ownId("tip");
  readonly #running = new Running(this, tooltip.machine, () => ({
    id: this.#id,
    openDelay: 250,
    positioning: { placement: "top" as const },
  }));

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const api = tooltip.connect(this.#running.service, normalizeProps);
    return html`${this.thing(spread(api.getTriggerProps()))}<span class="kit-layer" ${spread(api.getPositionerProps())}
        ><span class="tip" ${spread(api.getContentProps())} ?hidden=${!api.open}>${this.words}</span></span>`;
  }
}

customElements.define("palabre-tip", PalabreTip);

/** @param thing draws the button, with what it is given among its attributes */
export const tip = (words: string, thing: (props: unknown) => TemplateResult): TemplateResult =>
  html`<palabre-tip .words=${words} .thing=${thing}></palabre-tip>`;
