import type { Words } from "./en";

export type { Words } from "./en";
export type Lang = "fr" | "en";

export const langOf = (tag: string | null | undefined): Lang => (tag?.toLowerCase().startsWith("fr") ? "fr" : "en");

/** The sentences of one language; only that language is fetched. */
export async function loadWords(lang: Lang): Promise<Words> {
  switch (lang) {
    case "fr":
      return (await import("./fr")).fr;
    case "en":
      return (await import("./en")).en;
  }
}

/** `a, b and c`. */
export function list(names: readonly string[], words: Words): string {
  if (names.length < 2) return names[0] ?? "";
  return names.slice(0, -1).join(", ") + words.listAnd + names.at(-1);
}

/** The sentence for a refusal's code. */
export function refusalWords(words: Words, code: string, args: Readonly<Record<string, string | number>> = {}): string {
  const known: Readonly<Record<string, (max: string) => string>> = words.refusals;
  return (known[code] ?? words.refusals.other)(String(args.max ?? ""));
}
