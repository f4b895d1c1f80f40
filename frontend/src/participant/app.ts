import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { Words } from "../i18n/words";
import { banner } from "../view/banner";
import { groupNumber, presentRun } from "../view/choose";
import { icon } from "../view/icons";
import { ring } from "../view/ring";
import { LiveShell } from "../view/shell";
import type { Run, Session } from "../wire/facts";
import type { Live } from "../wire/live";
import { warnOf } from "../wire/script";
import { type Caret, caretIn, fieldsOn, giveCaret } from "./caret";
import { ending } from "./end";
import { lobby, nameForm } from "./lobby";
import { Pen } from "./pen";
import type { Stage } from "./stage";
import { stepScreen } from "./step";
import { strays } from "./strays";

const BEFORE_BELL_MS = 200;

/** The participant's page: one thing to do at a time. */
export class PalabreParticipant extends LiveShell {
  override readonly as = "participant";
  #pen: Pen | undefined;
  #bell: ReturnType<typeof setTimeout> | undefined;
  #bellAt: number | undefined;
  #memory = new Map<string, unknown>();
  /** names of the fields that take texts now, as drawn last */
  #fields: ReadonlySet<string> = new Set();
  readonly #asked = new Map<string, "copied" | "throwing">();
  #typing: Caret | undefined;

  protected override begin(live: Live): void {
    this.#pen = new Pen(live, sessionStorage, () => this.requestUpdate());
    live.subscribe(() => this.#follow(live));
    window.addEventListener("pagehide", () => this.#pen?.sendAll(presentRun(live.view)?.run ?? ""));
  }

  protected override moved(from: string | undefined, to: Run | undefined): void {
    if (from !== undefined) this.#pen?.sendAll(from);
    this.#memory = new Map();
    const step = this.stepOf(to);
    if (step && this.words) this.said = this.words.newStep(step.title);
    if (from !== undefined || to !== undefined) void this.focusHeading();
    if (from !== undefined && to !== undefined) navigator.vibrate?.(60);
  }

  /** Sends what is still being typed just before a bell. */
  #follow(live: Live): void {
    this.#pen?.dropDelivered();
    const run = presentRun(live.view);
    this.#rest(run);
    if (run?.endsAt === this.#bellAt) return;
    this.#bellAt = run?.endsAt;
    clearTimeout(this.#bell);
    if (run?.endsAt === undefined) return;
    const wait = run.endsAt - live.clock.now() - BEFORE_BELL_MS;
    if (wait > 0 && wait < 2 ** 31) this.#bell = setTimeout(() => this.#pen?.sendAll(run.run), wait);
  }

  #rest(run: Run | undefined): void {
    const pen = this.#pen;
    if (!pen) return;
    const before = pen.resting;
    pen.resting = run?.paused !== undefined;
    if (before && !pen.resting && run) pen.sendAll(run.run);
  }

  protected override willUpdate(): void {
    this.#typing = caretIn(this) ?? this.#typing;
  }

  /** Looks which fields there are now: a text without one is shown as a stray, and keeps the caret that was in it. */
  protected override updated(_changed: PropertyValues): void {
    const fields = fieldsOn(this);
    if ([...fields].join("\n") !== [...this.#fields].join("\n")) {
      this.#fields = fields;
      this.requestUpdate();
      return;
    }
    const typing = this.#typing;
    this.#typing = undefined;
    if (typing && document.activeElement === document.body) giveCaret(this, typing);
  }

  #strays(words: Words, run: Run | undefined): TemplateResult | typeof nothing {
    if (!this.#pen) return nothing;
    return strays({
      pen: this.#pen,
      words,
      script: this.script,
      taking: run?.status === "open" || run?.status === "closing" ? run : undefined,
      fields: this.#fields,
      asked: this.#asked,
      redraw: () => this.requestUpdate(),
    });
  }

  protected override render(): TemplateResult {
    const { words, live } = this;
    const session = live?.view.get("session");
    if (!words || !live) return html`<p class="loading"></p>`;
    const doors = { join: `/j/${this.code}` };
    const run = presentRun(live.view);
    return html`<a class="skip-link" href="#main">${this.stepOf(run)?.title ?? words.brand}</a>
      ${this.#top(live, session, run, words)} ${banner(live.line, words, doors)}
      <p class="unseen" role="status" aria-live="polite">${this.said}</p>
      <main id="main" class="stage">${session ? html`${this.#main(live, session, run, words)}${this.#mail(session, words)}` : html`<p class="loading soft">${live.line.kind === "over" ? nothing : words.loading}</p>`}</main>`;
  }

  #record(): string {
    return this.closest<HTMLElement>("[data-code]")?.dataset.record ?? `/s/${this.code}/record`;
  }

  #top(live: Live, session: Session | undefined, run: Run | undefined, words: Words): TemplateResult {
    const turn = run && (live.view.get("turn", run.run) ?? run.turn);
    const spanned = turn?.endsAt !== undefined && turn.index < turn.of ? turn : undefined;
    const span =
      run && session?.status === "open" && run.status !== "closed" && (session.mode === "live" || spanned)
        ? {
            from: spanned?.startedAt ?? run.openedAt,
            to: spanned?.endsAt ?? run.endsAt,
            paused: run.paused,
            warn: warnOf(this.stepOf(run)),
          }
        : undefined;
    return html`<header class="live-top">
      <button class="button quiet menu-button" popovertarget="menu" aria-label=${words.menu}>${icon("tree")}</button>
      <p class="live-title">${session?.title ?? words.brand}</p>
      ${ring(span, words, () => live.clock.now())}
      <div id="menu" popover class="menu card">
        ${session?.rehearsal ? html`<p class="badge attention">${words.rehearsal}</p>` : nothing}
        ${nameForm(live, live.view.get("me"), words, "name-menu")}
        <button class="button small" lang=${this.tongue === "fr" ? "en" : "fr"} @click=${() => void this.otherLanguage()}>${words.otherLanguage}</button>
      </div>
    </header>`;
  }

  /** Over days one may ask for reminders; fetched only then. */
  #mail(session: Session, words: Words): TemplateResult | typeof nothing {
    if (session.mode !== "async" || session.status === "closed") return nothing;
    void import("./mail-me").catch(() => undefined);
    return html`<palabre-mail-me .code=${this.code} .tongue=${words.lang}></palabre-mail-me>`;
  }

  #main(live: Live, session: Session, run: Run | undefined, words: Words): TemplateResult {
    const view = live.view;
    const frame = { words, script: this.script, groupNumber: (id: string) => groupNumber(view, id) };
    if (session.status === "closed") return ending(view, this.#record(), words, frame, this.#strays(words, undefined));
    const step = this.stepOf(run);
    if (session.status === "planned" || !run || !this.script || !this.#pen || !step)
      return lobby(live, session, view.get("me"), words, view.get("now")?.waits);
    const stage: Stage = {
      live,
      view,
      words,
      script: this.script,
      session,
      run,
      step,
      me: view.get("me"),
      pen: this.#pen,
      now: () => live.clock.now(),
      takes: run.status === "open" || run.status === "closing",
      redraw: () => this.requestUpdate(),
      memory: this.#memory,
    };
    return stepScreen(stage, this.#strays(words, run));
  }
}

customElements.define("palabre-participant", PalabreParticipant);
