import { html, nothing, type TemplateResult } from "lit";
import { presentRun } from "../view/choose";
import { qr } from "../view/qr";
import { ring } from "../view/ring";
import { roundLines } from "../view/round";
import { LiveShell } from "../view/shell";
import type { Run, Session } from "../wire/facts";
import type { Wall } from "./wall";
import { wallOf } from "./walls";

/** Steps in which the words are the picture; elsewhere they make room for cards. */
const quiet = new Set(["brief", "collect", "debrief", "pulse"]);

/** The projector: the question, the time, and what the room may see. Nobody touches it. */
export class PalabreScreen extends LiveShell {
  override readonly as = "screen";

  protected override moved(_from: string | undefined, to: Run | undefined): void {
    const step = this.stepOf(to);
    if (step && this.words) this.said = this.words.newStep(step.title);
  }

  protected override render(): TemplateResult {
    const { words, live, script } = this;
    const session = live?.view.get("session");
    if (!words || !live) return html`<p class="loading"></p>`;
    if (!session || !script)
      return html`<main class="screen"><p class="loading soft">${live.line.kind === "over" ? words.line[live.line.why] : words.loading}</p></main>`;
    const run = presentRun(live.view);
    const step = this.stepOf(run);
    const lost =
      live.line.kind === "lost" ? html`<p class="screen-lost badge attention">${words.screenLost}</p>` : nothing;
    if (session.status === "closed")
      return html`<main class="screen centred"><h1>${words.screen.thanks}</h1><p class="screen-lead soft">${words.screen.thanksBody}</p></main>`;
    if (session.status === "planned" || !run || !step) return html`${lost}${this.#welcome(session)}`;
    const wall: Wall = { view: live.view, words, script, session, run, step };
    const turn = run.turn;
    const spanned = turn?.endsAt !== undefined && turn.index < turn.of ? turn : undefined;
    const span = { from: spanned?.startedAt ?? run.openedAt, to: spanned?.endsAt ?? run.endsAt, paused: run.paused };
    const large = quiet.has(step.kind);
    const prompt = step.kind === "brief" ? session.mandate.question : (step.prompt ?? step.title);
    return html`${lost}<main class="screen with-rail">
      <div class="screen-main">
        <header class="screen-words"><p class="eyebrow">${step.title}</p><h1 class=${large ? "" : "long"}>${prompt}</h1></header>
        <p class="unseen" role="status">${this.said}</p>
        ${roundLines({ view: live.view, words, script, run })}
        <div class="screen-body">${wallOf(wall, () => this.requestUpdate())}</div>
      </div>
      <aside class="screen-rail" aria-label=${words.screen.join}>
        ${run.status === "closed" ? nothing : ring(span, words, () => live.clock.now())} ${this.#corner(session)}
      </aside>
    </main>`;
  }

  #link(session: Session): string {
    return this.closest<HTMLElement>("[data-code]")?.dataset.join ?? `${location.origin}/j/${session.code}`;
  }

  #welcome(session: Session): TemplateResult {
    const { words } = this;
    if (!words) return html``;
    const link = this.#link(session);
    return html`<main class="screen screen-lobby">
      <div class="stack loose"><p class="eyebrow">${session.title}</p><h1>${session.mandate.question}</h1>
        <p class="screen-lead soft">${session.status === "planned" ? words.screen.waiting : words.lobby.between}</p>
        <p class="screen-count number" role="status">${words.lobby.people(session.people)}</p></div>
      <section class="card screen-join" aria-label=${words.screen.join}>
        ${qr(link, link)}<p class="screen-code number">${session.code}</p><p class="soft">${words.screen.at(new URL(link, location.href).host)}</p></section>
    </main>`;
  }

  #corner(session: Session): TemplateResult {
    const link = this.#link(session);
    return html`<div class="screen-corner">${qr(link, link)}<p><span class="soft small">${new URL(link, location.href).host}</span><br /><b class="number">${session.code}</b></p></div>`;
  }
}

customElements.define("palabre-screen", PalabreScreen);
