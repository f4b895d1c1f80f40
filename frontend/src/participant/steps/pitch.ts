import { html, nothing, type TemplateResult } from "lit";
import { groupNumber, itemsIn, myGroup } from "../../view/choose";
import { groupName } from "../../view/group-mark";
import { icon } from "../../view/icons";
import type { Item } from "../../wire/facts";
import { idea, refusedHere, type Stage } from "../stage";

/** Whose turn it is, what they show, and who comes next. */
export function pitch(stage: Stage): TemplateResult {
  const { words, view, run, me, live, step, script } = stage;
  const own = view.get("turn", run.run);
  const turn = own ?? run.turn;
  const items = itemsIn(view, script, step.in ?? []);
  if (!turn) return html`<div class="cards">${items.map((item) => idea(stage, item))}</div>`;
  if (turn.index >= turn.of) return html`<p class="lead">${words.pitch.over}</p>`;
  const item = turn.item === undefined ? undefined : view.get("item", turn.item);
  const name = presenter(stage, item, turn.name);
  const mine = me !== undefined && turn.person === me.id;
  const passes = own !== undefined && myGroup(view, me, step.with) !== undefined;
  return html`<p class="badge">${words.pitch.of(turn.index + 1, turn.of)}</p>
    <p class="lead" role="status">${mine ? words.pitch.yours : words.pitch.turn(name)}</p>
    ${item ? idea(stage, item) : nothing} ${mine ? nothing : html`<p class="soft">${words.pitch.listen}</p>`}
    ${
      passes
        ? html`<div class="done-bar">${refusedHere(stage, { run: run.run })}<button class="button primary large wide"
            @click=${() => live.wish({ k: "turn", run: run.run, to: turn.index + 1 })}>${icon("next")}${words.pitch.next}</button></div>`
        : nothing
    }`;
}

/** A group presents under its own name and shape; a person under theirs. */
function presenter(stage: Stage, item: Item | undefined, name: string | undefined): string {
  const number = item?.group && groupNumber(stage.view, item.group.id);
  if (number !== undefined) return groupName(number, stage.words);
  return name ?? item?.by?.name ?? stage.words.someone;
}
