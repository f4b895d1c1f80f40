import type { TemplateResult } from "lit";
import { html, nothing } from "lit";
import type { BoardWords } from "../i18n/board-words";
import { refusalWords, type Words } from "../i18n/words";
import type { CardFrame } from "../view/card";
import { focusSoon } from "../view/focus";
import type { View } from "../wire/layers";
import type { Live } from "../wire/live";
import type { Script, ScriptStep } from "../wire/script";

/** Whoever looks at a board and may touch it: a participant, the facilitator; the shared screen has no hand at all. */
export interface Hand {
  readonly live: Live;
  readonly view: View;
  readonly words: Words;
  readonly own: BoardWords;
  readonly script: Script;
  /** the step whose board it is, and its run */
  readonly step: ScriptStep;
  readonly run: string;
  readonly me: string | undefined;
  readonly crew: boolean;
  readonly frame: CardFrame;
  readonly memory: Map<string, unknown>;
  readonly redraw: () => void;
}

/** A card in hand: chosen to be put somewhere, or to become part of another. */
export interface Held {
  readonly item: string;
  readonly to: "put" | "merge" | "fuse";
  /** dragged: the board keeps its shape, and says only where one may let go */
  readonly dragged?: true;
}

const key = (hand: Hand): string => `held/${hand.run}`;

export const held = (hand: Hand): Held | undefined => hand.memory.get(key(hand)) as Held | undefined;

/** What is in hand by key or button, and looks for its place; a card that is dragged finds it by itself. */
export function choosing(hand: Hand): Held | undefined {
  const now = held(hand);
  return now?.dragged ? undefined : now;
}

export function hold(hand: Hand, what: Held | undefined): void {
  if (what) hand.memory.set(key(hand), what);
  else hand.memory.delete(key(hand));
  hand.redraw();
  // the button that was pressed is gone: the focus goes to where one reads what can be done with the card, before the places for it
  if (what && !what.dragged) focusSoon(".in-hand", { preventScroll: true });
}

/** After a card went somewhere the focus goes with it. */
export function follow(item: string): void {
  focusSoon(`[data-card="${item}"] button`);
}

/** The words of a refusal of a board's commands; `item`: beside this card. */
export function refusedOn(hand: Hand, item?: string): TemplateResult | typeof nothing {
  const refused = hand.live.refused;
  if (!refused) return nothing;
  const { command, refusal } = refused;
  const about = "item" in command ? (command.item ?? undefined) : undefined;
  const mine = "run" in command && command.run === hand.run && command.k !== "write";
  return mine && about === item
    ? html`<p class="error" role="alert">${refusalWords(hand.words, refusal.code, refusal.args)}</p>`
    : nothing;
}
