import type { Item } from "../wire/facts";

const item = (id: string, kind: string, fields: Item["fields"], more: Partial<Item> = {}): Item => ({
  id,
  run: "r",
  step: "s",
  in: "c",
  kind,
  fields,
  parents: [],
  order: id,
  rev: 1,
  ...more,
});

/** An idea, a story with fields, a commitment, a very long one. */
export const items: readonly Item[] = [
  item("i1", "idea", { text: "A letter from the team before day one" }),
  item("i2", "theme", { text: "Somebody asked before deciding" }, { group: { id: "g", number: 4 } }),
  item(
    "i3",
    "commitment",
    {
      what: "Write to the three newcomers",
      when: "2026-12-04",
      first_step: "Ask for their addresses",
      request: "Half a day",
    },
    { by: { id: "p", name: "Amina" } },
  ),
  item("i4", "idea", {
    text: "Donaudampfschifffahrtsgesellschaftskapitän, and then a sentence that goes on and on until the card has to grow because nobody stopped the person who wrote it.",
  }),
];
