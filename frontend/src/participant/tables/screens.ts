import { html, nothing, type TemplateResult } from "lit";
import { beside, isBeside } from "../../view/beside";
import { itemsIn, myGroup, written } from "../../view/choose";
import { countShown } from "../../view/count";
import { groupMark, groupName } from "../../view/group-mark";
import { propNumber, propWord } from "../../wire/script";
import { frameOf, idea, type Stage } from "../stage";
import { writingList } from "../steps/collect";
import { calmDone, doneBar } from "../steps/done";
import { hosted, myPart } from "../steps/group";
import { isHandedOn, notes } from "./notes";
import { talk } from "./talk";
import { tableWords } from "./words";

/** Which table to go to, who is there, and who welcomes. */
export function rotate(stage: Stage): TemplateResult {
  const { view, me, words } = stage;
  const own = tableWords(words.lang);
  const table = myGroup(view, me, stage.step.with);
  if (!table) return html`<p class="notice attention">${own.noTable}</p>`;
  const stays = table.host === me?.id;
  return html`<section class="card my-group arrives stack">
      <p class="eyebrow">${stays ? own.stay : own.go}</p>
      <div class="row">${groupMark(table.number, words)}<h2>${groupName(table.number, words)}</h2></div>
      <ul class="members">${table.members.map((m) => html`<li>${m.id === me?.id ? html`<b>${m.name ?? words.someone}</b> (${words.you})` : (m.name ?? words.someone)}</li>`)}</ul>
      ${hosted(stage, table)}${stays ? html`<p>${own.welcome}</p>` : nothing}
    </section>
    ${doneBar(stage, own.there, own.thereSaid)}`;
}

/** People talk; the page keeps the turns and the notes. */
export function discuss(stage: Stage): TemplateResult {
  const { view, script, step } = stage;
  const table = myGroup(view, stage.me, step.with);
  if (step.with !== undefined && !table)
    return html`<p class="notice attention">${tableWords(stage.words.lang).noTable}</p>`;
  const counted = countShown(view, script, step)?.tally.rows.map((row) => row.item) ?? [];
  const about = itemsIn(
    view,
    script,
    (step.in ?? []).filter((name) => !step.out?.includes(name)),
  ).filter((item) => !counted.includes(item.id));
  return html`${table ? html`${hosted(stage, table)}${myPart(stage, table)}` : nothing} ${talk(stage)}
    ${isBeside(step) ? beside(view, script, step, frameOf(stage)) : about.length > 0 ? html`<div class="cards">${about.map((item) => idea(stage, item))}</div>` : nothing}
    ${notes(stage)} ${step.out && step.out.length > 0 ? calmDone(stage) : nothing}`;
}

/** What a table brings to the others; one hand writes, all may read along. */
export function report(stage: Stage): TemplateResult {
  const { view, me, run, step, words } = stage;
  const own = tableWords(words.lang);
  const table = myGroup(view, me, step.with);
  if (step.with !== undefined && !table) return html`<p class="notice attention">${own.noTable}</p>`;
  const ours = written(view, run.run).filter(
    (item) => item.mine || (table !== undefined && item.group?.id === table.id),
  );
  const pen = propWord(step, "by") === "host" && table?.host !== undefined && table.host !== me?.id;
  const late = ours.length === 0 && nudged(stage);
  const sources = itemsIn(view, stage.script, step.in ?? []).filter(
    (item) => table === undefined || item.group?.id === table.id,
  );
  const holder = table?.members.find((member) => member.id === table.host)?.name ?? words.someone;
  return html`${late ? html`<p class="notice attention" role="status">${own.reportEmpty}</p>` : nothing}
    ${
      pen
        ? html`<p class="notice">${own.penWith(holder)}</p>
            ${ours.length > 0 ? html`<section class="stack tight"><h2 class="eyebrow">${own.reportOf}</h2>${ours.map((item) => idea(stage, item))}</section>` : nothing}`
        : writingList(stage, [])
    }
    ${
      sources.length > 0
        ? html`<details class="stack tight"><summary>${isHandedOn(stage) ? own.cloth : own.notes} (${sources.length})</summary><div class="cards">${sources.map((item) => idea(stage, item))}</div></details>`
        : nothing
    }
    ${calmDone(stage)}`;
}

/** Whether it is time to remind; draws again when it will be. */
function nudged(stage: Stage): boolean {
  const { run, step } = stage;
  const nudge = propNumber(step, "nudge");
  if (nudge === undefined || run.endsAt === undefined) return false;
  const wait = run.endsAt - nudge * 1000 - stage.now();
  if (wait > 0 && wait < 2 ** 31 && stage.memory.get("nudge") !== run.endsAt) {
    stage.memory.set("nudge", run.endsAt);
    setTimeout(stage.redraw, wait + 50);
  }
  return wait <= 0;
}

/** A rest, and when it ends. */
export function pause(stage: Stage): TemplateResult {
  const words = tableWords(stage.words.lang);
  const at = stage.run.endsAt;
  const time = at === undefined ? undefined : new Date(at);
  return html`<p>${words.rest}</p>
    ${time ? html`<p class="lead">${words.backAt(time.toLocaleTimeString(stage.words.lang, { hour: "2-digit", minute: "2-digit" }))}</p>` : nothing}
    ${doneBar(stage, words.back, words.backSaid)}`;
}
