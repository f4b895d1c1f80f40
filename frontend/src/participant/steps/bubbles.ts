import { html, nothing, svg, type TemplateResult } from "lit";
import { written } from "../../view/choose";
import { icon } from "../../view/icons";
import type { Item } from "../../wire/facts";
import { propNumber } from "../../wire/script";
import type { Place } from "../pen";
import { outOf, refusedHere, type Stage } from "../stage";
import { namedChoice } from "./writing";

const ROUND = 2 * Math.PI * 20;
const slotName = (stage: Stage, slot: number): string => `${stage.run.run}/bubble-${slot}`;

/** Nine small fields, each saved by itself; start anywhere. */
export function bubbles(stage: Stage, parents: readonly string[]): TemplateResult {
  const count = propNumber(stage.step, "cap") ?? 9;
  const place: Place = {
    run: stage.run.run,
    in: outOf(stage),
    ...(parents.length > 0 ? { parents } : {}),
    ...namedChoice(stage),
  };
  const items = written(stage.view, stage.run.run).filter((item) => item.mine);
  settle(stage, items, place, count);
  const slots = Array.from({ length: count }, (_, i) => i + 1);
  const filled = slots.filter((slot) => textIn(stage, slot, items).trim() !== "").length;
  return html`<div class="bubbles-head row apart">
      <span class="soft">${filled === count ? stage.words.collect.allNine : stage.step.hint ? nothing : stage.words.collect.startAnywhere}</span>
      ${tallyRing(filled, count, stage)}
    </div>
    <div class="bubbles">${slots.map((slot) => bubble(stage, slot, place, items))}</div>`;
}

function bubble(stage: Stage, slot: number, place: Place, items: readonly Item[]): TemplateResult {
  const name = slotName(stage, slot);
  const id = `bubble-${slot}`;
  const state = stage.pen.state(name);
  const type = (event: Event): void =>
    stage.pen.type(name, "text", (event.target as HTMLTextAreaElement).value, place, true);
  const leave = (): void => stage.pen.send(name);
  const next = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    leave();
    document.getElementById(`bubble-${slot + 1}`)?.focus();
  };
  return html`<div class="bubble ${state}">
    <label class="unseen" for=${id}>${stage.words.collect.bubble(slot)}</label>
    <textarea id=${id} data-pen=${name} rows="2" maxlength="280" enterkeyhint="next" placeholder=${slot} .value=${textIn(stage, slot, items)}
      @input=${type} @blur=${leave} @keydown=${next} ?readonly=${!stage.takes}></textarea>
    ${state === "saved" ? html`<span class="bubble-state">${icon("check")}</span>` : nothing}
    ${refusedHere(stage, { item: stage.pen.itemOf(name) ?? "" })}
  </div>`;
}

/** After a return on another device: items find a bubble that is free. */
function settle(stage: Stage, items: readonly Item[], place: Place, count: number): void {
  const taken = new Set<string>();
  const free: number[] = [];
  for (let slot = 1; slot <= count; slot++) {
    const item = stage.pen.itemOf(slotName(stage, slot));
    if (item === undefined) free.push(slot);
    else taken.add(item);
  }
  for (const item of items) {
    if (taken.has(item.id)) continue;
    const slot = free.shift();
    if (slot !== undefined) stage.pen.adopt(slotName(stage, slot), item, place);
  }
}

function textIn(stage: Stage, slot: number, items: readonly Item[]): string {
  const name = slotName(stage, slot);
  const id = stage.pen.itemOf(name);
  return stage.pen.text(
    name,
    "text",
    items.find((item) => item.id === id),
  );
}

function tallyRing(filled: number, count: number, stage: Stage): TemplateResult {
  const share = Math.min(1, filled / count);
  return html`<span class="ring count" role="img" aria-label=${stage.words.collect.count(filled, count)}>
    <svg viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      ${svg`<circle class="track" cx="24" cy="24" r="20"></circle><circle class="left" cx="24" cy="24" r="20"
        transform="rotate(-90 24 24)" stroke-dasharray=${ROUND.toFixed(2)}
        stroke-dashoffset=${(ROUND * (1 - share)).toFixed(2)}></circle>`}
    </svg>
    <span class="face number" aria-hidden="true">${filled}/${count}</span>
  </span>`;
}
