import { html, LitElement, type TemplateResult } from "lit";
import type { Words } from "../i18n/words";

/** 3, 2, 1 until `start` (server's clock, ms), then it is gone and says `ready`. */
export class PalabreCountdown extends LitElement {
  static override properties = { start: { attribute: false }, now: { attribute: false }, words: { attribute: false } };
  declare start: number;
  declare now: () => number;
  declare words: Words;
  #tick: ReturnType<typeof setInterval> | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#tick = setInterval(() => this.#step(), 100);
  }

  override disconnectedCallback(): void {
    clearInterval(this.#tick);
    super.disconnectedCallback();
  }

  #step(): void {
    this.requestUpdate();
    if (this.now() >= this.start) {
      clearInterval(this.#tick);
      this.dispatchEvent(new CustomEvent("ready"));
    }
  }

  protected override render(): TemplateResult {
    const left = Math.ceil((this.start - this.now()) / 1000);
    return left > 0
      ? html`<div class="countdown" role="status"><span>${this.words.collect.getReady}</span><b class="number">${left}</b></div>`
      : html``;
  }
}

customElements.define("palabre-countdown", PalabreCountdown);
