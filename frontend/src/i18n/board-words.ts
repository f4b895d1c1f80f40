import type { BoardWords } from "./board-en";
import type { Lang } from "./words";

export type { BoardWords } from "./board-en";

const known = new Map<string, BoardWords>();
const asked = new Set<string>();

/** The words of boards in this language; while they are on their way nothing, and then `ready` is called. */
export function boardWords(lang: string, ready: () => void): BoardWords | undefined {
  const tongue: Lang = lang === "fr" ? "fr" : "en";
  if (!known.has(tongue) && !asked.has(tongue)) {
    asked.add(tongue);
    void load(tongue)
      .then((words) => known.set(tongue, words))
      .catch(() => undefined)
      .then(() => {
        asked.delete(tongue);
        ready();
      });
  }
  return known.get(tongue);
}

async function load(lang: Lang): Promise<BoardWords> {
  switch (lang) {
    case "fr":
      return (await import("./board-fr")).boardFr;
    case "en":
      return (await import("./board-en")).boardEn;
  }
}
