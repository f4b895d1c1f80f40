import { html, nothing, type TemplateResult } from "lit";
import { type ThemeWords, themeWords } from "../i18n/theme-words";
import { itemTitle } from "../view/card";
import type { Item } from "../wire/facts";
import type { Desk } from "./desk";

/** What `/s/{code}/themes.json` answers; ids are those of items. */
interface Proposal {
  readonly basicMode: boolean;
  readonly themes: readonly { readonly label: string; readonly medoid: string; readonly items: readonly string[] }[];
  readonly alone: readonly string[];
}

interface Asked {
  readonly collection: string;
  readonly granularity: number;
  readonly answer: Proposal | "waiting" | "failed";
}

const USUAL = 1.5;

/** Themes that the machine proposes for these cards: to read and to talk about. Nothing is moved. */
export function proposedThemes(desk: Desk, collection: string, items: readonly Item[]): TemplateResult {
  const own = themeWords(desk.words.lang);
  const asked = desk.memory.get("themes-asked") as Asked | undefined;
  if (asked?.collection !== collection) queueMicrotask(() => ask(desk, collection, USUAL));
  const close = (): void => {
    desk.memory.delete("themes");
    desk.memory.delete("themes-asked");
    desk.redraw();
  };
  return html`<section class="stack tight card" aria-label=${own.title}>
    <div class="row apart"><h3>${own.title}</h3><button class="button quiet small" @click=${close}>${own.close}</button></div>
    <p class="small soft">${own.hint}</p>
    <div class="small"><input type="range" min="0.5" max="3" step="0.25" aria-label=${own.grain}
      .value=${String(asked?.granularity ?? USUAL)}
      @change=${(event: Event) => ask(desk, collection, Number((event.target as HTMLInputElement).value))} />
      <div class="row apart" aria-hidden="true"><span>${own.fewer}</span><span>${own.more}</span></div></div>
    <div role="status">${status(own, asked)}</div>
    ${typeof asked?.answer === "object" ? proposal(own, asked.answer, items) : nothing}
  </section>`;
}

function status(own: ThemeWords, asked: Asked | undefined): TemplateResult {
  if (asked === undefined || asked.answer === "waiting")
    return html`<progress aria-label=${own.title}></progress><p class="soft">${own.waiting}</p>`;
  if (asked.answer === "failed") return html`<p class="error">${own.failed}</p>`;
  const { themes, alone, basicMode } = asked.answer;
  return html`<p class="small">${own.found(themes.length, alone.length)}</p>${basicMode ? html`<p class="small soft">${own.basicMode}</p>` : nothing}`;
}

function proposal(own: ThemeWords, it: Proposal, items: readonly Item[]): TemplateResult {
  const title = (id: string): string => {
    const item = items.find((one) => one.id === id);
    return item ? itemTitle(item) : own.gone;
  };
  const list = (ids: readonly string[]): TemplateResult =>
    html`<ul class="small">${ids.map((id) => html`<li>${title(id)}</li>`)}</ul>`;
  return html`${it.themes.map(
    (theme) =>
      html`<details><summary><span><strong>${theme.label}</strong> <span class="soft number">${theme.items.length}</span><br /><span class="small soft">${title(theme.medoid)}</span></span></summary>${list(theme.items)}</details>`,
  )}
  ${it.alone.length > 0 ? html`<details><summary><span><strong>${own.alone}</strong> <span class="soft number">${it.alone.length}</span><br /><span class="small soft">${own.aloneHint}</span></span></summary>${list(it.alone)}</details>` : nothing}`;
}

/** Asks the server; an answer that comes after the next question is let go. */
function ask(desk: Desk, collection: string, granularity: number): void {
  const { memory, session, redraw } = desk;
  const asked: Asked = { collection, granularity, answer: "waiting" };
  memory.set("themes-asked", asked);
  redraw();
  const query = new URLSearchParams({ in: collection, granularity: String(granularity) });
  void fetched(`/s/${encodeURIComponent(session.code)}/themes.json?${query}`).then((answer) => {
    if (memory.get("themes-asked") !== asked) return;
    memory.set("themes-asked", { ...asked, answer });
    redraw();
  });
}

async function fetched(path: string): Promise<Proposal | "failed"> {
  try {
    const answer = await fetch(path, { credentials: "same-origin" });
    return answer.ok ? ((await answer.json()) as Proposal) : "failed";
  } catch {
    return "failed";
  }
}
