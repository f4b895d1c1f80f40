import { html, type TemplateResult } from "lit";
import type { Stage } from "../stage";

type Screen = (stage: Stage) => TemplateResult;

const AGAIN_MS = 3000;

/** A screen that few methods need: it is fetched when it is first shown, and again if the network failed. */
export function lazily(fetchScreen: () => Promise<Screen>): Screen {
  let screen: Screen | undefined;
  let asked = false;
  return (stage) => {
    if (screen) return screen(stage);
    if (!asked) {
      asked = true;
      fetchScreen()
        .then((fetched) => {
          screen = fetched;
          stage.redraw();
        })
        .catch(() => {
          asked = false;
          setTimeout(stage.redraw, AGAIN_MS);
        });
    }
    return html`<p class="soft loading">${stage.words.loading}</p>`;
  };
}
