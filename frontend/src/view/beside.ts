import { html } from "lit";
import { until } from "lit/directives/until.js";
import type { Item } from "../wire/facts";
import type { View } from "../wire/layers";
import { propWord, type Script, type ScriptStep } from "../wire/script";
import type { CardFrame } from "./card";

/** Whether a step shows its collections side by side. */
export const isBeside = (step: ScriptStep): boolean => propWord(step, "layout") === "sides";

let drawn: typeof import("./sides").sidesView | undefined;

/** The sides of a board; few methods have any, so they are fetched when one is first shown. */
export function beside(
  view: View,
  script: Script,
  step: ScriptStep,
  frame: CardFrame,
  more?: (item: Item) => unknown,
): unknown {
  if (drawn) return drawn(view, script, step, frame, more);
  const coming = import("./sides").then(({ sidesView }) => {
    drawn = sidesView;
    return sidesView(view, script, step, frame, more);
  });
  return until(
    coming.catch(() => html`<p class="soft">${frame.words.loading}</p>`),
    html`<p class="soft loading" aria-busy="true">${frame.words.loading}</p>`,
  );
}
