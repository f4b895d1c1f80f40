import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../view/icons";
import type { Stage } from "./stage";

/** Where a bell closes the inputs: one's own choice that it shall not close one's own. Nobody else in the room reads it. */
export function pace(stage: Stage): TemplateResult | typeof nothing {
  const { run, me, live, words, takes } = stage;
  if (!run.hard || !takes) return nothing;
  const waiting = live.outbox.ahead().findLast((c) => c.k === "no-clock");
  const free = waiting?.k === "no-clock" ? waiting.on : me?.noClock === true;
  const set = (on: boolean) => (): void => void live.wish({ k: "no-clock", on });
  return free
    ? html`<div class="notice pace"><p>${words.pace.free}</p>
        <p><button class="button quiet small" @click=${set(false)}>${words.pace.back}</button></p></div>`
    : html`<p class="pace"><button class="button quiet small" @click=${set(true)}>${icon("tree")}${words.pace.leave}</button></p>`;
}
