import { html, type TemplateResult } from "lit";
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
