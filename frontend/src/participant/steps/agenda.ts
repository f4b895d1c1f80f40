import { html, nothing, type TemplateResult } from "lit";
import type { Hand } from "../../board/hand";
import { wallView } from "../../board/wall";
import { type Wall, wallOf, wallStep } from "../../board/wall-facts";
import { type BoardWords, boardWords } from "../../i18n/board-words";
import { itemTitle } from "../../view/card";
import { frameOf, type Stage, seenBy } from "../stage";
import { calmDone } from "./done";
import { composer } from "./writing";
import "../../style/boards.css";

/** The wall of topics: one's own to put up, those of others to come to. */
export function agenda(stage: Stage): TemplateResult {
  const own = boardWords(stage.words.lang, stage.redraw);
  const wall = wallOf(stage.view, stage.script, stage.step);
  if (!own || !wall) return html`<p class="soft">${stage.words.loading}</p>`;
  return html`${callTopic(stage, wall, own, true)} ${wallView(wall, handOf(stage, wall, own), { own, words: stage.words })} ${calmDone(stage)}`;
}

/** The same wall, folded away, in steps that come after it. */
export function wallBehind(stage: Stage): TemplateResult {
  const step = wallStep(stage.view, stage.script, stage.step);
  const own = boardWords(stage.words.lang, stage.redraw);
  const wall = step && wallOf(stage.view, stage.script, step);
  if (!own || !wall?.fact.open) return html``;
  return html`<details class="wall-behind"><summary>${own.wall}</summary><div class="stack"><p class="small soft">${own.wallHint}</p>
    ${callTopic(stage, wall, own, false)} ${wallView(wall, handOf(stage, wall, own), { own, words: stage.words })}</div></details>`;
}

function handOf(stage: Stage, wall: Wall, own: BoardWords): Hand {
  return {
    live: stage.live,
    view: stage.view,
    words: stage.words,
    own,
    script: stage.script,
    step: wall.step,
    run: wall.fact.run,
    me: stage.me?.id,
    crew: false,
    frame: frameOf(stage),
    memory: stage.memory,
    redraw: stage.redraw,
  };
}

/** A new topic, at any time, where the method takes them. */
function callTopic(stage: Stage, wall: Wall, own: BoardWords, bold: boolean): TemplateResult | typeof nothing {
  const into = wall.step.out?.[0];
  const run = stage.view.get("run", wall.fact.run);
  if (into === undefined || !run || !wall.fact.open) return nothing;
  const there: Stage = { ...stage, run: { ...run, status: "open" }, step: wall.step, takes: true };
  const fields = stage.script.collections[into]?.fields ?? [];
  const from = stage.memory.get(`split/${wall.fact.run}`);
  const source = typeof from === "string" ? stage.view.get("item", from) : undefined;
  return html`<details class="call-topic ${bold ? "bold" : ""}" ?open=${source !== undefined}><summary>${own.call}</summary><div class="stack">${seenBy(there)}
    ${source ? html`<p class="small soft">${own.splitHint(itemTitle(source))}</p>` : nothing}
    ${composer(there, {
      name: `call/${wall.fact.run}`,
      place: { run: wall.fact.run, in: into, parents: source ? [source.id] : [] },
      label: (field) => field.label ?? fields.find((f) => f.id === field.id)?.label ?? own.call,
      button: own.callSend,
    })}</div></details>`;
}
