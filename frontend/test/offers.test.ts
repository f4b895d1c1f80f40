import { describe, expect, it } from "vitest";
import { offersOf } from "../src/board/offers";
import type { Sorted } from "../src/board/sorted";
import type { Item, Proposal, Spot } from "../src/wire/facts";

const item = (id: string): Item =>
  ({
    id,
    run: "r",
    step: "r",
    in: "ideas",
    kind: "idea",
    fields: { text: id },
    parents: [],
    order: id,
    rev: 1,
  }) as Item;
const spot = (id: string, area: string): [string, Spot] => [id, { run: "board", item: id, area, x: 1, y: 0 }];

const sorted = (...spots: [string, Spot][]): Sorted => ({
  areas: [{ run: "board", id: "ours", label: "Ours", place: 1 }],
  spots: new Map(spots),
  items: ["a", "b", "c", "d", "e"].map(item),
});
const move = (id: string, area: string) => ({ item: id, area, x: 0, y: 0 });
const proposal: Proposal = {
  source: "themes/1 words",
  areas: [{ id: "m1-0", label: "meetings", gist: "c" }],
  moves: [move("a", "ours"), move("b", "m1-0"), move("c", "m1-0"), move("x", "m1-0")],
  round: 1,
  alone: ["d"],
};

describe("what of a suggestion still stands", () => {
  it("is said by group, the largest first, whether new or one of people", () => {
    const offers = offersOf(proposal, sorted(spot("e", "ours")));
    expect(offers.groups.map((one) => [one.label, one.isNew, one.items.map((card) => card.id)])).toEqual([
      ["meetings", true, ["b", "c"]],
      ["Ours", false, ["a"]],
    ]);
    expect(offers.groups[0]?.gist?.id).toBe("c");
    expect(offers.placed).toBe(1);
    expect(offers.alone.map((card) => card.id)).toEqual(["d"]);
  });

  it("leaves out what somebody has placed meanwhile, alone ones too", () => {
    const offers = offersOf(proposal, sorted(spot("b", "ours"), spot("c", "ours"), spot("d", "ours")));
    expect(offers.groups.map((one) => one.label)).toEqual(["Ours"]);
    expect(offers.alone).toEqual([]);
    expect(offers.placed).toBe(3);
  });

  it("leaves out a group that people have dissolved", () => {
    const board = { ...sorted(), areas: [] };
    expect(offersOf(proposal, board).groups.map((one) => one.area)).toEqual(["m1-0"]);
  });
});
