import { html, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Item } from "../../wire/facts";

/** All cards of a ballot, one below the other. */
export const each = (items: readonly Item[], row: (item: Item) => TemplateResult): TemplateResult =>
  html`<div class="ballot">${repeat(items, (item) => item.id, row)}</div>`;
