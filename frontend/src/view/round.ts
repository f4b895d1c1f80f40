import { html, nothing, type TemplateResult } from "lit";
import type { Words } from "../i18n/words";
import type { Group, Me, Round, Run } from "../wire/facts";
import type { View } from "../wire/layers";
import type { Script } from "../wire/script";
import { card } from "./card";

interface Place {
  readonly view: View;
  readonly words: Words;
  readonly script: Script;
  readonly run: Run;
  readonly me?: Me | undefined;
  readonly group?: Group | undefined;
}

/** Which round of a repeat this is, and what it is about: an item, a mode, a person of the group. */
export function roundLines(place: Place): TemplateResult | typeof nothing {
  const rounds = place.run.rounds ?? [];
  if (rounds.length === 0) return nothing;
  return html`<div class="rounds stack tight">${rounds.map((round) => line(place, round))} ${subject(place)}</div>`;
}

/** `Round 2 of 4` */
export const roundCount = (rounds: readonly Round[] | undefined, words: Words): string => {
  const last = rounds?.at(-1);
  return last === undefined ? "" : words.round(last.number, last.of);
};

function line(place: Place, round: Round): TemplateResult {
  const { words, view, script } = place;
  const item = round.item === undefined ? undefined : view.get("item", round.item);
  const mode = modeLabel(script, round);
  return html`<p class="round"><span class="badge number">${words.round(round.number, round.of)}</span> ${mode === undefined ? nothing : html`<b class="round-mode">${mode}</b>`}</p>
    ${item ? card(item, { words, script }) : nothing}`;
}

/** The label of a repeat's mode. */
function modeLabel(script: Script, round: Round): string | undefined {
  if (round.mode === undefined) return undefined;
  const over = script.steps.find((step) => step.id === round.control)?.props?.over as
    | { readonly modes?: readonly { readonly id: string; readonly label: string }[] }
    | undefined;
  return over?.modes?.find((mode) => mode.id === round.mode)?.label ?? round.mode;
}

function subject({ group, me, words }: Place): TemplateResult | typeof nothing {
  if (group?.subject === undefined) return nothing;
  const person = group.members.find((member) => member.id === group.subject);
  return html`<p class="notice">${group.subject === me?.id ? words.yourRound : words.theirRound(person?.name ?? words.someone)}</p>`;
}
