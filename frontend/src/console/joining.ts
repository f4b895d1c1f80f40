import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../view/icons";
import { qr } from "../view/qr";
import type { Desk } from "./desk";

/** The address to join: QR, code, link; the shared screen; and bots to rehearse with. */
export function joining(desk: Desk): TemplateResult {
  const { own, session } = desk;
  const data = desk.home.closest<HTMLElement>("[data-code]")?.dataset ?? {};
  const link = data.join ?? `${location.origin}/j/${session.code}`;
  const screen = data.screen ?? `/s/${session.code}/screen`;
  const copied = desk.memory.get("copied") === true;
  const copy = (): void =>
    void navigator.clipboard.writeText(link).then(() => {
      desk.memory.set("copied", true);
      desk.redraw();
    });
  return html`<section class="stack tight joining"><h2 class="panel-title">${own.join}</h2>
    <div class="join-row">${qr(link, link)}
      <div class="stack tight"><p class="join-code number">${session.code}</p><p class="small soft">${own.joinHint}</p></div></div>
    <div class="row">
      <button class="button small" @click=${copy}>${copied ? icon("check") : nothing}${copied ? own.copied : own.copy}</button>
      ${screen === "" ? nothing : html`<a class="button small" href=${screen} target="_blank" rel="noopener">${icon("screen")}${own.screenLink}</a>`}
    </div>
    ${session.status === "closed" || !desk.leads ? nothing : bots(desk)}
  </section>`;
}

function bots(desk: Desk): TemplateResult {
  const { own, session, memory } = desk;
  const data = desk.home.closest<HTMLElement>("[data-code]")?.dataset ?? {};
  const send = (event: Event): void => {
    event.preventDefault();
    const form = new URLSearchParams();
    form.set("count", String(new FormData(event.currentTarget as HTMLFormElement).get("count") ?? "8"));
    if (data.csrfName !== undefined) form.set(data.csrfName, data.csrfValue ?? "");
    void fetch(`/s/${encodeURIComponent(session.code)}/bots`, {
      method: "POST",
      body: form,
      credentials: "same-origin",
    })
      .then((answer) => answer.ok)
      .catch(() => false)
      .then((ok) => {
        memory.set("bots", ok ? "done" : "failed");
        desk.redraw();
      });
  };
  const state = memory.get("bots");
  return html`<details><summary>${icon("robot")}${own.bots}</summary><form class="stack tight" @submit=${send}>
    <p class="small soft">${own.botsHint}</p>
    <div class="row"><label for="bots-count">${own.botsCount}</label>
      <input id="bots-count" class="short" name="count" type="number" min="1" max="200" value="8" inputmode="numeric" />
      <button class="button small">${own.botsSend}</button></div>
    <p role="status" class=${state === "failed" ? "error" : "soft"}>${state === "done" ? own.botsDone : state === "failed" ? own.botsFailed : nothing}</p>
  </form></details>`;
}
