import { type Layers, noLayers, reduce } from "../wire/layers";
import type { LayerChange } from "../wire/messages";

/** What the server cuts of a session that is over; times in ms since 1970. */
export interface Film {
  readonly from: number;
  readonly to: number;
  readonly steps: readonly { readonly t: number; readonly run: string; readonly step: string }[];
  readonly frames: readonly { readonly t: number; readonly l: Readonly<Record<string, LayerChange>> }[];
}

/** How many frames had come by this time. */
export function frameAt(film: Film, t: number): number {
  let low = 0;
  let high = film.frames.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((film.frames[middle]?.t ?? 0) <= t) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Which step was open then; -1 before the first. */
export function stepAt(film: Film, t: number): number {
  return film.steps.findLastIndex((step) => step.t <= t);
}

/** Stands somewhere in a film; going on is cheap, going back begins again. */
export class Reel {
  layers: Layers = noLayers;
  #shown = 0;

  constructor(readonly film: Film) {}

  /** @returns whether anything is different from before */
  seek(t: number): boolean {
    const wanted = frameAt(this.film, t);
    if (wanted === this.#shown) return false;
    if (wanted < this.#shown) {
      this.layers = noLayers;
      this.#shown = 0;
    }
    for (const frame of this.film.frames.slice(this.#shown, wanted)) this.layers = reduce(this.layers, frame.l);
    this.#shown = wanted;
    return true;
  }
}

const STEP_PAUSE_MS = 1500;

/** The time a moment later: `speed` times as fast, and never past the end; in one tick not beyond the opening of the next step. */
export function later(film: Film, t: number, passed: number, speed: number): number {
  const wanted = Math.min(film.to, t + passed * speed);
  const next = film.steps[stepAt(film, t) + 1];
  return next && wanted > next.t && speed > 1 ? Math.min(wanted, next.t + Math.min(passed, STEP_PAUSE_MS)) : wanted;
}
