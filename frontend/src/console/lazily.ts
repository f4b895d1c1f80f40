import { html, nothing, type TemplateResult } from "lit";
import type { Item } from "../wire/facts";
import type { Desk } from "./desk";

let drawn: ((desk: Desk) => TemplateResult) | undefined;
let asked = false;

/** Walls and maps are fetched when a method first needs them. */
export function boardsLazily(desk: Desk): TemplateResult {
  if (drawn) return drawn(desk);
  if (!asked) {
    asked = true;
    import("./boards")
      .then((module) => {
        drawn = module.boards;
        desk.redraw();
      })
      .catch(() => {
        asked = false;
        setTimeout(desk.redraw, 3000);
      });
  }
  return html`<p class="soft">${desk.words.loading}</p>`;
}

let more: ((desk: Desk) => TemplateResult) | undefined;

/** The dialog that puts a step of the library in; fetched when it is first asked for. */
export const moreLazily = (desk: Desk): TemplateResult | typeof nothing => (more && desk.leads ? more(desk) : nothing);

export function askForMore(desk: Desk): void {
  void import("./more").then((module) => {
    more = module.moreDialog;
    desk.redraw();
    requestAnimationFrame(() => module.openMore(desk));
  });
}

/** Fewer cards than this one groups by looking at them. */
const WORTH_GROUPING = 6;

let themes: ((desk: Desk, collection: string, items: readonly Item[]) => TemplateResult) | undefined;

/** A button; what is behind it is fetched when it is first pressed. Offered where the cards are of one collection. */
export function themesLazily(desk: Desk, items: readonly Item[]): TemplateResult | typeof nothing {
  const { own, memory, redraw } = desk;
  const collection = items[0]?.in;
  if (collection === undefined || items.length < WORTH_GROUPING || items.some((item) => item.in !== collection))
    return nothing;
  if (memory.get("themes") !== collection) {
    const open = (): void => {
      memory.set("themes", collection);
      redraw();
    };
    return html`<div class="row"><button class="button small" @click=${open}>${own.themes}</button></div>`;
  }
  if (themes) return themes(desk, collection, items);
  void import("./themes")
    .then((module) => {
      themes = module.proposedThemes;
    })
    .catch(() => {
      memory.delete("themes");
    })
    .then(redraw);
  return html`<p class="soft" role="status">${desk.words.loading}</p>`;
}
