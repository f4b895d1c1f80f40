import { html, nothing, type TemplateResult } from "lit";
import type { ConsoleWords } from "../i18n/console-words";
import { refusalWords, type Words } from "../i18n/words";
import type { CardFrame } from "../view/card";
import { groupNumber } from "../view/choose";
import type { Run, Session } from "../wire/facts";
import type { View } from "../wire/layers";
import type { Live } from "../wire/live";
import type { Command } from "../wire/messages";
import type { Script, ScriptStep } from "../wire/script";

/** All that the parts of the console draw from. */
export interface Desk {
  readonly live: Live;
  readonly view: View;
  readonly words: Words;
  readonly own: ConsoleWords;
  readonly script: Script;
  readonly session: Session;
  readonly run: Run | undefined;
  readonly step: ScriptStep | undefined;
  /** facilitators lead; a sponsor looks on, decides and answers */
  readonly leads: boolean;
  readonly home: HTMLElement;
  readonly redraw: () => void;
  readonly memory: Map<string, unknown>;
}

export const frameOf = (desk: Desk): CardFrame => ({
  words: desk.words,
  script: desk.script,
  groupNumber: (id) => groupNumber(desk.view, id),
});

/** Whether a command of this kind is on its way: its button rests, so that two taps are one. */
export const under = (desk: Desk, k: Command["k"]): boolean => desk.live.outbox.ahead().some((c) => c.k === k);

/** The refusal of any of these commands, in words. */
export function refusedKinds(desk: Desk, kinds: readonly Command["k"][]): TemplateResult | typeof nothing {
  const refused = desk.live.refused;
  if (!refused || !kinds.includes(refused.command.k)) return nothing;
  return html`<p class="error" role="alert">${refusalWords(desk.words, refused.refusal.code, refused.refusal.args)}</p>`;
}
