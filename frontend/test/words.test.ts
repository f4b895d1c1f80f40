import { describe, expect, it } from "vitest";
import { boardEn } from "../src/i18n/board-en";
import { boardFr } from "../src/i18n/board-fr";
import { consoleEn } from "../src/i18n/console-en";
import { consoleFr } from "../src/i18n/console-fr";
import { en } from "../src/i18n/en";
import { fr } from "../src/i18n/fr";
import { studioEn } from "../src/i18n/studio-en";
import { studioFr } from "../src/i18n/studio-fr";
import { list, refusalWords } from "../src/i18n/words";

/** Every sentence of a dictionary, functions called with plain values. */
function sentences(node: unknown): string[] {
  if (typeof node === "string") return [node];
  if (typeof node === "function") return [String(node("x", "y"))];
  if (typeof node === "object" && node !== null) return Object.values(node).flatMap(sentences);
  return [];
}

describe("French", () => {
  it("has a narrow no-break space before ; : ! ? and within « »", () => {
    for (const sentence of [...sentences(fr), ...sentences(consoleFr), ...sentences(boardFr), ...sentences(studioFr)]) {
      expect(sentence).not.toMatch(/[^\u202f\d][;:!?](\s|$)/u);
      expect(sentence).not.toMatch(/«[^\u202f]|[^\u202f]»/u);
    }
  });

  it("uses the typographic apostrophe", () => {
    for (const sentence of [...sentences(fr), ...sentences(consoleFr), ...sentences(boardFr), ...sentences(studioFr)])
      expect(sentence).not.toContain("'");
  });

  it("says something else than English, sentence by sentence", () => {
    const same = sentences(fr).filter((s, i) => s === sentences(en)[i] && s.length > 16);
    expect(same).toEqual([]);
    expect(sentences(consoleFr)).toHaveLength(sentences(consoleEn).length);
    expect(sentences(boardFr)).toHaveLength(sentences(boardEn).length);
    expect(Object.keys(studioFr)).toEqual(Object.keys(studioEn));
  });
});

describe("words", () => {
  it("join names as people do", () => {
    expect(list(["Amina", "Jonas", "Ximena"], fr)).toBe("Amina, Jonas et Ximena");
    expect(list([], en)).toBe("");
  });

  it("explain a refusal with its limit, and an unknown one kindly", () => {
    expect(refusalWords(en, "cap-reached", { max: 9 })).toContain("9");
    expect(refusalWords(en, "from-the-future")).toBe(en.refusals.other());
  });
});
