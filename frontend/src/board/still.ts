import type { Hand } from "./hand";

const pressed = (hand: Hand): string => `pressed/${hand.run}`;
const drawn = (hand: Hand): string => `drawn/${hand.run}`;

/**
 * What of a board is to be drawn: what there is; but as long as somebody presses or drags something on it here, what there was at
 * the press. No card moves away from under a hand; what others did meanwhile comes when it is let go.
 */
export function still<T>(hand: Hand, now: T): T {
  if (hand.memory.has(pressed(hand))) return (hand.memory.get(drawn(hand)) as T | undefined) ?? now;
  hand.memory.set(drawn(hand), now);
  return now;
}

/** From a press until it is let go, however that ends: by a click, a drop, a drag that came to nothing, scrolling, another window. */
export function press(hand: Hand): void {
  if (hand.memory.has(pressed(hand))) return;
  hand.memory.set(pressed(hand), true);
  const listening = new AbortController();
  const on = <K extends keyof WindowEventMap>(type: K, then: (event: WindowEventMap[K]) => unknown): void =>
    window.addEventListener(type, then, { capture: true, signal: listening.signal });
  let dragging = false;
  // the click that belongs to the press finds everything where it was
  const letGo = (): void => {
    listening.abort();
    setTimeout(() => {
      hand.memory.delete(pressed(hand));
      hand.redraw();
    });
  };
  on("dragstart", () => {
    dragging = true;
  });
  // a drag takes the pointer away from the page: that is not its end
  on("pointercancel", () => dragging || letGo());
  // a press on a scroll bar ends unheard
  on("pointermove", (event) => event.buttons === 0 && letGo());
  on("blur", (event) => event.target === event.currentTarget && letGo());
  on("pointerup", letGo);
  on("dragend", letGo);
  on("drop", letGo);
}
