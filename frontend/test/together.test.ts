import { describe, expect, it } from "vitest";
import { mergeText, mergeTexts } from "../src/participant/together";

describe("two people word the same text at once", () => {
  it("keeps both changes where they are apart", () => {
    expect(
      mergeText("We meet in the corridor.", "We meet in the long corridor.", "Today we meet in the corridor."),
    ).toBe("Today we meet in the long corridor.");
  });

  it("lets both wordings stand where they meet", () => {
    expect(mergeText("A red door", "A blue door", "A green door")).toBe("A green blue door");
  });

  it("keeps what both added at the end", () => {
    expect(mergeText("One.", "One. Two.", "One. Three.")).toBe("One. Three. Two.");
  });

  it("loses nothing of one who writes while the other takes everything back", () => {
    expect(mergeText("One.", "One. Two.", "")).toContain("Two.");
  });

  it("takes the other's text where nothing was changed here, and mine where nothing was changed there", () => {
    expect(mergeText("a", "a", "b")).toBe("b");
    expect(mergeText("a", "c", "a")).toBe("c");
    expect(mergeTexts({ what: "a", when: "" }, { what: "b", when: "" }, { what: "a", when: "Monday" })).toEqual({
      what: "b",
      when: "Monday",
    });
  });

  it("never loses a word that either wrote, whatever they changed", () => {
    let seed = 7;
    const chance = (n: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % n;
    };
    const words = ["tree", "shade", "talk", "table", "guest"];
    for (let i = 0; i < 500; i++) {
      const base = Array.from({ length: 4 }, () => words[chance(5)]).join(" ");
      const add = (text: string, word: string): string => {
        const at = text.split(" ");
        at.splice(chance(at.length + 1), 0, word);
        return at.join(" ");
      };
      const merged = mergeText(base, add(base, "MINE"), add(base, "THEIRS"));
      expect(merged, `seed ${seed}: ${base}`).toContain("MINE");
      expect(merged, `seed ${seed}: ${base}`).toContain("THEIRS");
    }
  });
});
