import "../style/gallery.css";
import { html, render, type TemplateResult } from "lit";
import { type Lang, loadWords, type Words } from "../i18n/words";
import { banner } from "../view/banner";
import { card } from "../view/card";
import { decisionCard } from "../view/decision";
import { groupMark, groupName } from "../view/group-mark";
import { type IconName, icon, iconNames } from "../view/icons";
import { qr } from "../view/qr";
import { ring } from "../view/ring";
import { ballots, inputs, kit } from "./controls";
import { items } from "./samples";

const home = document.getElementById("app") ?? document.body;
const themes = ["", "light", "dark"] as const;

const part = (title: string, body: unknown): TemplateResult =>
  html`<section class="stack gallery-part"><h2>${title}</h2>${body}</section>`;

function pieces(words: Words): TemplateResult {
  const now = Date.now();
  const doors = { join: "#" };
  return html`
    ${part("Type", html`<p class="eyebrow">eyebrow</p><h1>h1 How could we welcome them?</h1><h2>h2 The rules</h2><h3>h3 A group</h3><p class="question">question: what do we want more of?</p><p class="lead">lead: Jonas tells, you listen</p><p>Text. <a href="#type">A link</a>, <b>bold</b>, <code>code</code>.</p><p class="soft">soft</p><p class="small">small 0123456789</p>`)}
    ${part("Buttons", html`<div class="row">${["", "primary", "quiet", "danger", "danger primary", "small", "large"].map((c) => html`<button class="button ${c}">${icon("next")}${c || "plain"}</button>`)}<button class="button primary" disabled>disabled</button><button class="button" aria-pressed="true">pressed</button></div>`)}
    ${part(
      "Badges and notices",
      html`<div class="row"><span class="badge">plain</span><span class="badge live">live</span><span class="badge attention">attention</span><span class="badge danger">danger</span></div>
      <p class="notice">${words.pulse.anonymous}</p><p class="notice attention">${words.pausedLong}</p><p class="notice danger">${words.line.ticket}</p>
      ${banner({ kind: "lost", since: now }, words, doors)} ${banner({ kind: "over", why: "unknown" }, words, doors)}`,
    )}
    ${part("Menu, tip, tabs, a text that lost its field", kit(words))}
    ${part("Fields", inputs(words))}
    ${part(
      "Rings",
      html`<div class="row">${[
        { from: now - 60e3, to: now + 120e3 },
        { from: now - 110e3, to: now + 9e3 },
        { from: now - 110e3, to: now - 20e3 },
        { from: now - 60e3, to: now + 60e3, paused: 60e3 },
      ].map((span) => ring(span, words, () => Date.now()))}</div>`,
    )}
    ${part("Groups", html`<ul class="row">${Array.from({ length: 16 }, (_, i) => html`<li class="row">${groupMark(i + 1, words)}<span class="small" aria-hidden="true">${groupName(i + 1, words)}</span></li>`)}</ul>`)}
    ${part("Cards", html`<div class="cards">${items.map((item) => card(item, { words }))}${decisionCard({ id: "d", run: "r", statement: "We try it from January on.", about: [], by: { role: "sponsor", name: "Nadia" }, rationale: "It costs nothing.", objections: "It must not become a duty." }, words)}</div>`)}
    ${part("Ballots and scales", ballots(words))}
    ${part(
      "Steps, table, terms",
      html`<ol class="steps-list"><li class="past">Welcome</li><li aria-current="step">Nine possibilities</li><li>The wall</li></ol>
      <div class="scroll-x" tabindex="0" role="region" aria-label="table"><table class="table folds"><thead><tr><th scope="col">Session</th><th scope="col">People</th></tr></thead><tbody><tr><td>First week</td><td>12</td></tr><tr><td>Spring day</td><td>48</td></tr></tbody></table></div>
      <dl class="facts"><dt>${words.brief.whoDecides}</dt><dd>Nadia</dd><dt>${words.brief.givens}</dt><dd>No new budget before spring</dd></dl>`,
    )}
    ${part("Icons and codes", html`<ul class="row">${iconNames.map((name: IconName) => html`<li class="row small">${icon(name)}${name}</li>`)}</ul><div class="gallery-qr">${qr("https://palabre.example/j/K7P2QX", "QR")}</div>`)}
  `;
}

async function draw(lang: Lang): Promise<void> {
  const words = await loadWords(lang);
  document.documentElement.lang = lang;
  const theme = (name: string): void => {
    if (name === "") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = name;
  };
  render(
    html`<main class="page"><header class="stack"><h1>Every piece, in every state</h1>
      <div class="row" role="group" aria-label="Theme">${themes.map((name) => html`<button class="button small" @click=${() => theme(name)}>${name || "reader's own"}</button>`)}
        ${(["en", "fr"] as const).map((one) => html`<button class="button small" lang=${one} @click=${() => void draw(one)}>${one}</button>`)}</div></header>
      ${pieces(words)}</main>`,
    home,
  );
}

void draw("en");
