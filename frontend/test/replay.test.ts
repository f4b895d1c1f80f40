import { describe, expect, it } from "vitest";
import { type Film, frameAt, later, Reel, stepAt } from "../src/replay/film";

const film: Film = {
  from: 1000,
  to: 100_000,
  steps: [
    { t: 1000, run: "a", step: "a" },
    { t: 60_000, run: "b", step: "b" },
  ],
  frames: [
    { t: 1000, l: { all: { full: true, set: { session: 1 } } } },
    { t: 5000, l: { all: { set: { "item/i1": "first" } } } },
    { t: 60_000, l: { all: { set: { "item/i1": "second" }, del: ["session"] } } },
  ],
};

describe("a film", () => {
  it("shows at each time what had come by then, forwards and backwards", () => {
    const reel = new Reel(film);
    expect(reel.seek(5000)).toBe(true);
    expect(reel.layers.get("all")?.get("item/i1")).toBe("first");
    expect(reel.seek(5999)).toBe(false);
    reel.seek(99_000);
    expect([...(reel.layers.get("all")?.keys() ?? [])]).toEqual(["item/i1"]);
    reel.seek(1000);
    expect([...(reel.layers.get("all")?.keys() ?? [])]).toEqual(["session"]);
  });

  it("knows its frames and its steps by time", () => {
    expect(frameAt(film, 0)).toBe(0);
    expect(frameAt(film, 4999)).toBe(1);
    expect(stepAt(film, 0)).toBe(-1);
    expect(stepAt(film, 60_000)).toBe(1);
  });

  it("played fast does not run over the opening of a step, and stops at the end", () => {
    expect(later(film, 59_000, 200, 60)).toBe(60_200);
    expect(later(film, 1000, 200, 5)).toBe(2000);
    expect(later(film, 99_900, 200, 60)).toBe(100_000);
  });
});
