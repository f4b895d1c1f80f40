import { html, nothing, type TemplateResult } from "lit";
import { type ConsoleWords, loadConsoleWords } from "../i18n/console-words";
import type { Lang } from "../i18n/words";
import { tabs } from "../kit/tabs";
import { banner } from "../view/banner";
import { presentRun } from "../view/choose";
import { icon } from "../view/icons";
import { ring } from "../view/ring";
import { roundLines } from "../view/round";
import { LiveShell } from "../view/shell";
import type { Run } from "../wire/facts";
import { warnOf } from "../wire/script";
import { content } from "./content";
import { dialogs, endButton, nextBar, timeBar } from "./controls";
import type { Desk } from "./desk";
import { joining } from "./joining";
import { pace } from "./pace";
import { connected, people } from "./people";
import { runSheet } from "./sheet";

/** The facilitator's console: where we are, what next does, who is here. */
export class PalabreConsole extends LiveShell {
  override readonly as = "crew";
  #own: ConsoleWords | undefined;
  readonly #memory = new Map<string, unknown>();
  /** the width below which three columns do not fit; the same in console.css */
  readonly #narrow = window.matchMedia("(max-width: 61.99rem)");

  override connectedCallback(): void {
    super.connectedCallback();
    this.#narrow.addEventListener("change", () => this.requestUpdate());
  }

  protected override async learn(lang: Lang): Promise<void> {
    this.#own = await loadConsoleWords(lang);
  }

  protected override moved(_from: string | undefined, to: Run | undefined): void {
    const step = this.stepOf(to);
    if (step && this.words) this.said = this.words.newStep(step.title);
    void this.updateComplete.then(() => this.#followSheet());
  }

  /** The line of the present step stays in sight, with what is near it. */
  #followSheet(): void {
    const sheet = this.querySelector(".console-sheet");
    const line = sheet?.querySelector("li[aria-current]");
    if (!sheet || !line) return;
    sheet.scrollTop += line.getBoundingClientRect().top - sheet.getBoundingClientRect().top - sheet.clientHeight / 3;
  }

  protected override render(): TemplateResult {
    const { words, live, script } = this;
    const own = this.#own;
    const session = live?.view.get("session");
    if (!words || !own || !live) return html`<p class="loading"></p>`;
    const record = `/s/${this.code}/record`;
    const top = banner(live.line, words, { join: "/" });
    if (!session || !script) return html`${top}<p class="loading soft">${words.loading}</p>`;
    const run = presentRun(live.view);
    const desk: Desk = {
      live,
      view: live.view,
      words,
      own,
      script,
      session,
      run,
      step: this.stepOf(run),
      leads: (live.view.get("me")?.role ?? live.hello?.role) !== "sponsor",
      home: this,
      redraw: () => this.requestUpdate(),
      memory: this.#memory,
    };
    const state = { planned: own.planned, open: own.live, closed: own.closed }[session.status];
    return html`<a class="skip-link" href="#now">${own.now}</a>
      <header class="console-top">
        ${icon("tree")}<h1>${session.title}</h1>
        <span class="badge ${session.status === "open" ? "live" : ""}">${state}</span>
        <span class="number soft">${own.here(connected(desk).size, session.people)}</span>
        <span class="grow"></span>
        <button class="button quiet small" lang=${this.tongue === "fr" ? "en" : "fr"} @click=${() => void this.otherLanguage()}>${words.otherLanguage}</button>
      </header>
      ${top}
      <p class="unseen" role="status" aria-live="polite">${this.said}</p>
      ${this.#narrow.matches ? inTabs(desk, record) : inColumns(desk, record)}
      ${dialogs(desk)}`;
  }
}

function inColumns(desk: Desk, record: string): TemplateResult {
  return html`<div class="console">
    <main id="now" class="console-now stack loose">${main(desk, record)}</main>
    <div class="console-sheet" tabindex="0" role="region" aria-labelledby="sheet-title">${runSheet(desk)}</div>
    <aside class="console-side stack loose" aria-label=${desk.own.people}>${side(desk)}</aside>
  </div>`;
}

/** On a narrow window: one part at a time, and the way on always in reach. */
function inTabs(desk: Desk, record: string): TemplateResult {
  const { own } = desk;
  return html`<main id="now" class="console">${tabs(own.parts, [
    { id: "now", words: own.now, panel: () => html`<div class="stack loose">${main(desk, record)}</div>` },
    { id: "sheet", words: own.runSheet, panel: () => runSheet(desk) },
    {
      id: "people",
      words: html`${own.people} <span class="number soft">${connected(desk).size}</span>`,
      panel: () => html`<div class="stack loose">${side(desk)}</div>`,
    },
  ])}</main>`;
}

const main = (desk: Desk, record: string): TemplateResult =>
  desk.session.status === "closed"
    ? html`<a class="button primary large" href=${record}>${desk.own.record}</a>`
    : now(desk);

const side = (desk: Desk): TemplateResult => html`${joining(desk)}${people(desk)}<div>${endButton(desk)}</div>`;

function now(desk: Desk): TemplateResult {
  const { words, own, run, step, live, view, script } = desk;
  const coming = script.steps.find((one) => one.id === view.get("next")?.step);
  const span =
    run && run.status !== "closed" && desk.session.mode === "live"
      ? { from: run.openedAt, to: run.endsAt, paused: run.paused, warn: step && warnOf(step) }
      : undefined;
  return html`${
    run && step
      ? html`<section class="stack now-step">
          <div class="row top now-head"><div class="grow stack tight"><p class="eyebrow">${step.title}</p><h2 class="now-prompt">${step.prompt ?? step.title}</h2></div>
            ${ring(span, words, () => live.clock.now())}</div>
          ${roundLines({ view, words, script, run })}
          ${run.paused === undefined ? nothing : html`<p class="notice attention">${words.paused}</p>`}
          ${step.say ? html`<blockquote class="say"><p class="eyebrow">${own.say}</p><p>${step.say}</p></blockquote>` : nothing}
          ${timeBar(desk)} ${pace(desk)} ${progress(desk)}
        </section>`
      : html`<section class="stack"><p class="soft">${own.openHint}</p></section>`
  }
  ${nextBar(desk)}
    ${coming?.say ? html`<details class="next-say"><summary>${own.nextSay}</summary><blockquote class="say"><p>${coming.say}</p></blockquote></details>` : nothing}
  ${content(desk)}`;
}

/** Counts, never content. */
function progress(desk: Desk): TemplateResult | typeof nothing {
  const { own, run, view, step } = desk;
  const counts = run && view.get("progress", run.run);
  if (!counts || counts.expected === 0) return nothing;
  const width = (n: number): number => (100 * n) / counts.expected;
  return html`<div class="stack tight progress">
    <svg viewBox="0 0 100 4" preserveAspectRatio="none" role="img" aria-label="${own.started(counts.started, counts.expected)}, ${own.done(counts.done, counts.expected)}">
      <rect class="track" width="100" height="4" rx="2"></rect><rect class="begun" width=${width(counts.started)} height="4" rx="2"></rect>
      <rect class="full" width=${width(counts.done)} height="4" rx="2"></rect></svg>
    <p class="row small soft number"><span>${own.started(counts.started, counts.expected)}</span><span>${own.done(counts.done, counts.expected)}</span><span>${own.items(counts.items)}</span>${counts.noClock === undefined ? nothing : html`<span>${own.noClock(counts.noClock)}</span>`}</p>
    ${counts.noClock !== undefined && run.status === "closed" ? html`<p class="notice">${own.noClockLate}</p>` : nothing}
    ${step?.see?.during === "author" ? html`<p class="small soft">${own.privateHint}</p>` : nothing}
  </div>`;
}

customElements.define("palabre-console", PalabreConsole);
