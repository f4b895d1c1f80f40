import type { StudioWords } from "./studio-en";
import type { Lang } from "./words";

export type { StudioWords } from "./studio-en";

export async function loadStudioWords(lang: Lang): Promise<StudioWords> {
  switch (lang) {
    case "fr":
      return (await import("./studio-fr")).studioFr;
    case "en":
      return (await import("./studio-en")).studioEn;
  }
}
