import { html, LitElement, nothing, type TemplateResult } from "lit";
import { type Lang, langOf } from "../i18n/words";
import { clockFace } from "../view/time";
import { fetchScript, type Script } from "../wire/script";
import { type Film, later, Reel, stepAt } from "./film";
import type { PalabrePast } from "./past";
import "./past";
import { type ReplayWords, replayWords } from "./words";

const EYES = ["participant", "sponsor", "facilitator"] as const;
const SPEEDS = [1, 5, 20, 60];
const TICK_MS = 200;

/** Plays a session again along its time line, through the eyes one chooses. */
export class PalabreReplay extends LitElement {
  #lang: Lang = "en";
  #words: ReplayWords = replayWords("en");
  #code = "";
  #script: Script | undefined;
  #reel: Reel | undefined;
  #eyes: (typeof EYES)[number] = "participant";
  #speed = 20;
  #time = 0;
  #failed = false;
  #timer: ReturnType<typeof setInterval> | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const home = this.closest<HTMLElement>("[data-code]");
    this.#code = home?.dataset.code ?? "";
    this.#lang = langOf(home?.dataset.lang);
    this.#words = replayWords(this.#lang);
    void this.#load();
  }

  override disconnectedCallback(): void {
    clearInterval(this.#timer);
    super.disconnectedCallback();
  }

  async #load(): Promise<void> {
    try {
      const [answer, script] = await Promise.all([
        fetch(`/s/${encodeURIComponent(this.#code)}/replay/film.json?as=${this.#eyes}`, { credentials: "same-origin" }),
        this.#script ?? fetchScript(this.#code, this.#lang),
      ]);
      if (!answer.ok) throw new Error(`film.json: expected 200, got ${answer.status}`);
      const film = (await answer.json()) as Film;
      this.#script = script;
      this.#reel = new Reel(film);
      this.#time = Math.max(this.#time, film.from);
    } catch {
      this.#failed = true;
    }
    this.requestUpdate();
    await this.updateComplete;
    this.#draw(true);
  }

  #draw(afresh = false): void {
    const changed = this.#reel?.seek(this.#time) ?? false;
    const past = this.querySelector<PalabrePast>("palabre-past");
    if (past && (changed || afresh)) past.show(this.#reel?.layers.get("all") ?? new Map(), this.#time);
    else if (past) past.time = this.#time;
    this.requestUpdate();
  }

  #go(time: number): void {
    const film = this.#reel?.film;
    if (!film) return;
    this.#time = Math.min(film.to, Math.max(film.from, time));
    this.#draw();
  }

  #step(by: number): void {
    const film = this.#reel?.film;
    if (!film) return;
    this.#go(film.steps[Math.max(0, stepAt(film, this.#time) + by)]?.t ?? film.to);
  }

  #toggle(): void {
    if (this.#timer !== undefined) {
      this.#pause();
      return;
    }
    if (this.#time >= (this.#reel?.film.to ?? 0)) this.#go(this.#reel?.film.from ?? 0);
    this.#timer = setInterval(() => {
      const film = this.#reel?.film;
      if (film) this.#go(later(film, this.#time, TICK_MS, this.#speed));
      if (film && this.#time >= film.to) this.#pause();
    }, TICK_MS);
    this.requestUpdate();
  }

  #pause(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.requestUpdate();
  }

  #look(eyes: (typeof EYES)[number]): void {
    this.#eyes = eyes;
    void this.#load();
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const film = this.#reel?.film;
    return html`<header class="replay-head">
        <h1>${words.title}</h1><a href=${`/s/${this.#code}/record`}>${words.back}</a>
        <label class="replay-choice">${words.as} <select @change=${(e: Event) => this.#look((e.target as HTMLSelectElement).value as "participant")}>
          ${EYES.map((eyes) => html`<option value=${eyes} ?selected=${eyes === this.#eyes}>${words[eyes]}</option>`)}</select></label>
        <p class="small soft replay-note">${words.note}</p>
      </header>
      ${this.#failed ? html`<p class="notice attention" role="alert">${words.failed}</p>` : nothing}
      ${film || this.#failed ? nothing : html`<p class="soft" role="status">${words.loading}</p>`}
      <div class="replay-stage" ?hidden=${!film}><palabre-past></palabre-past></div>
      ${film ? this.#controls(film) : nothing}`;
  }

  #controls(film: Film): TemplateResult {
    const words = this.#words;
    const now = stepAt(film, this.#time);
    const step = this.#script?.steps.find((one) => one.id === film.steps[now]?.step)?.title ?? "";
    const place = words.at(clockFace(this.#time - film.from), clockFace(film.to - film.from), step);
    const playing = this.#timer !== undefined;
    return html`<section class="replay-bar" aria-label=${words.title}>
      <div class="row"><button class="button primary" @click=${() => this.#toggle()}>${playing ? words.pause : words.play}</button>
        <button class="button small" @click=${() => this.#step(-1)} ?disabled=${now < 1}>${words.before}</button>
        <button class="button small" @click=${() => this.#step(1)} ?disabled=${now >= film.steps.length - 1}>${words.next}</button>
        <label class="replay-choice"><span>${words.speed}</span> <select @change=${(e: Event) => {
          this.#speed = Number((e.target as HTMLSelectElement).value);
        }}>${SPEEDS.map((n) => html`<option value=${n} ?selected=${n === this.#speed}>${words.times(n)}</option>`)}</select></label></div>
      <input class="replay-line" type="range" min="0" max=${film.to - film.from} step="1000" aria-label=${words.time} aria-valuetext=${place}
        .value=${String(this.#time - film.from)} @input=${(e: Event) => this.#go(film.from + Number((e.target as HTMLInputElement).value))} />
      <p class="small number">${place}</p>
    </section>`;
  }
}

customElements.define("palabre-replay", PalabreReplay);
