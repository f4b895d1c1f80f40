import "../style/participant.css";
import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { Words } from "../i18n/words";
import { Pen } from "../participant/pen";
import type { Stage } from "../participant/stage";
import { stepScreen } from "../participant/step";
import { presentRun } from "../view/choose";
import { Live } from "../wire/live";
import type { Shelf } from "../wire/outbox";
import type { Script } from "../wire/script";
import type { Picture } from "./wire";

class Drawer implements Shelf {
  readonly #kept = new Map<string, string>();
  getItem = (key: string): string | null => this.#kept.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.#kept.set(key, value);
  removeItem = (key: string): void => void this.#kept.delete(key);
}

/** The screen of one who takes part, at one moment of a rehearsal. It can be tried; nothing leaves it. */
export class Mirror {
  readonly #live: Live;
  readonly #pen: Pen;
  readonly #memory = new Map<string, unknown>();

  constructor(
    readonly picture: Picture,
    readonly redraw: () => void,
  ) {
    const drawer = new Drawer();
    this.#live = new Live("studio", "participant", drawer);
    this.#live.receive({ n: 1, t: picture.at, l: picture.layers, here: { count: 8 } });
    this.#pen = new Pen(this.#live, drawer, redraw);
  }

  draw(script: Script, words: Words): TemplateResult | typeof nothing {
    const { view, clock } = this.#live;
    const session = view.get("session");
    const run = presentRun(view);
    const step = script.steps.find((one) => one.id === run?.step);
    if (!session || !run || !step) return nothing;
    const stage: Stage = {
      live: this.#live,
      view,
      words,
      script,
      session,
      run,
      step: step.prompt === "mandate.question" ? { ...step, prompt: session.mandate.question } : step,
      me: view.get("me"),
      pen: this.#pen,
      now: () => clock.now(),
      takes: run.status === "open" || run.status === "closing",
      redraw: this.redraw,
      memory: this.#memory,
    };
    return html`${keyed(this.picture, stepScreen(stage))}`;
  }
}
