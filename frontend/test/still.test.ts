import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Hand } from "../src/board/hand";
import { press, still } from "../src/board/still";

const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
const redraw = vi.fn();
let hand: Hand;

beforeEach(() => {
  redraw.mockReset();
  hand = { run: "gather", memory: new Map(), redraw } as unknown as Hand;
  still(hand, "before");
});

const tell = (type: string, more: object = {}): boolean => window.dispatchEvent(Object.assign(new Event(type), more));

describe("a board under a hand", () => {
  it("is drawn as it is while nobody touches it", () => {
    expect(still(hand, "after")).toBe("after");
  });

  it("stands still from the press until after the click that belongs to it", async () => {
    press(hand);
    expect(still(hand, "after")).toBe("before");
    tell("pointerup");
    expect(still(hand, "after")).toBe("before");
    await tick();
    expect(redraw).toHaveBeenCalledOnce();
    expect(still(hand, "after")).toBe("after");
  });

  it("stands still during a drag, which takes the pointer away from the page", async () => {
    press(hand);
    tell("dragstart");
    tell("pointercancel");
    await tick();
    expect(still(hand, "after")).toBe("before");
    tell("drop");
    await tick();
    expect(still(hand, "after")).toBe("after");
  });

  it.each([
    ["scrolling by finger", "pointercancel", {}],
    ["a press on a scroll bar, which ends unheard", "pointermove", { buttons: 0 }],
    ["another window", "blur", {}],
  ])("goes on after %s", async (_, type, more) => {
    press(hand);
    tell(type, more);
    await tick();
    expect(still(hand, "after")).toBe("after");
  });

  it("is not let go by a move with the button down", async () => {
    press(hand);
    tell("pointermove", { buttons: 1 });
    await tick();
    expect(still(hand, "after")).toBe("before");
  });
});
