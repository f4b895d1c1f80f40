import type { ConsoleWords } from "./console-en";
import type { Lang } from "./words";

export type { ConsoleWords } from "./console-en";

export async function loadConsoleWords(lang: Lang): Promise<ConsoleWords> {
  switch (lang) {
    case "fr":
      return (await import("./console-fr")).consoleFr;
    case "en":
      return (await import("./console-en")).consoleEn;
  }
}
