import { html, nothing, type TemplateResult } from "lit";
import type { Words } from "../i18n/words";
import type { Line } from "../wire/live";
import { icon } from "./icons";

export interface Doors {
  readonly join: string;
}

/** The state of the line, when it is anything but fine. */
export function banner(line: Line, words: Words, doors: Doors): TemplateResult | typeof nothing {
  switch (line.kind) {
    case "on":
    case "connecting":
      return nothing;
    case "lost":
      return html`<div class="banner notice attention" role="status"><p class="row">${icon("offline")}<span class="grow">${words.line.lost}</span></p></div>`;
    case "over":
      return html`<div class="banner notice danger" role="alert"><p>${words.line[line.why]}</p>
        <p>${way(line.why, words, doors)}</p></div>`;
  }
}

function way(why: Extract<Line, { kind: "over" }>["why"], words: Words, doors: Doors): TemplateResult {
  switch (why) {
    case "ticket":
    case "forbidden":
    case "unknown":
      return html`<a class="button small" href=${doors.join}>${words.line.joinAgain}</a>`;
    case "unreadable":
    case "too-large":
      return html`<button class="button small" @click=${() => location.reload()}>${words.line.reload}</button>`;
  }
}
