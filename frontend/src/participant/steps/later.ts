import { html, type TemplateResult } from "lit";
import type { Lang } from "../../i18n/words";
import type { Stage } from "../stage";

type Screen = (stage: Stage) => TemplateResult;

/** A screen that is fetched when a step first needs it; until then its place is kept. */
export function later(load: (lang: Lang) => Promise<Screen>): Screen {
  const ready = new Map<string, Screen>();
  const asked = new Set<string>();
  return (stage) => {
    const lang: Lang = stage.words.lang === "fr" ? "fr" : "en";
    const screen = ready.get(lang);
    if (screen) return screen(stage);
    if (!asked.has(lang)) {
      asked.add(lang);
      load(lang).then(
        (made) => {
          ready.set(lang, made);
          stage.redraw();
        },
        () => {
          // asked for again at the next drawing
          asked.delete(lang);
        },
      );
    }
    return html`<p class="soft" role="status" aria-busy="true">…</p>`;
  };
}
