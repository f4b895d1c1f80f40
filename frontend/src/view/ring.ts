import { html, LitElement, type TemplateResult } from "lit";
import type { Words } from "../i18n/words";
import { clockFace, spokenTime } from "./time";

/** What a ring needs to know of a step or a turn; times by the server's clock, ms. */
export interface Span {
  readonly from: number;
  readonly to?: number | undefined;
  /** ms left when paused */
  readonly paused?: number | undefined;
  /** ms before the end at which the method wants a quiet signal */
  readonly warn?: number | undefined;
}

const ROUND = 2 * Math.PI * 20;
const SOON_MS = 10_000;

/** A quiet ring that empties. Speaks when the method wants it, at one minute, at ten seconds, and at the end. */
export class PalabreRing extends LitElement {
  static override properties = { span: { attribute: false }, words: { attribute: false }, now: { attribute: false } };

  declare span: Span | undefined;
  declare words: Words;
  declare now: () => number;

  #tick: ReturnType<typeof setInterval> | undefined;
  #said = "";
  #left = Number.POSITIVE_INFINITY;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#tick = setInterval(() => this.requestUpdate(), 250);
  }

  override disconnectedCallback(): void {
    clearInterval(this.#tick);
    super.disconnectedCallback();
  }

  protected override render(): TemplateResult {
    const span = this.span;
    if (span?.to === undefined && span?.paused === undefined) return html``;
    const left = span.paused ?? (span.to ?? 0) - this.now();
    const whole = Math.max(1, (span.to ?? this.now() + left) - span.from);
    const share = Math.max(0, Math.min(1, left / whole));
    const paused = span.paused !== undefined;
    this.#speak(left, paused, span.warn);
    return html`<span class="ring ${paused ? "paused" : left <= Math.max(SOON_MS, span.warn ?? 0) ? "soon" : ""}" role="timer"
        aria-label=${paused ? this.words.paused : this.words.timeLeft(spokenTime(left, this.words))}>
        <svg viewBox="0 0 48 48" aria-hidden="true" focusable="false">
          <circle class="track" cx="24" cy="24" r="20"></circle>
          <circle class="left" cx="24" cy="24" r="20" transform="rotate(-90 24 24)"
            stroke-dasharray=${ROUND.toFixed(2)} stroke-dashoffset=${(ROUND * (1 - share)).toFixed(2)}></circle>
        </svg>
        <span class="face number" aria-hidden="true">${clockFace(left)}</span>
      </span><span class="unseen" role="status">${this.#said}</span>`;
  }

  #speak(left: number, paused: boolean, warn: number | undefined): void {
    const before = this.#left;
    this.#left = left;
    if (paused) this.#said = this.words.paused;
    for (const mark of [...(warn === undefined ? [] : [warn]), 60_000, SOON_MS])
      if (before > mark && left <= mark && before !== Number.POSITIVE_INFINITY)
        this.#said = this.words.timeLeft(spokenTime(mark, this.words));
    if (before > 0 && left <= 0) this.#said = this.words.timeOver;
  }
}

customElements.define("palabre-ring", PalabreRing);

export const ring = (span: Span | undefined, words: Words, now: () => number): TemplateResult =>
  html`<palabre-ring .span=${span} .words=${words} .now=${now}></palabre-ring>`;
