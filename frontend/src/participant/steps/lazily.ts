import { html, type TemplateResult } from "lit";
import type { Stage } from "../stage";

type Screen = (stage: Stage) => TemplateResult;

const AGAIN_MS = 3000;
const TRIES = 4;

/**
 * A screen that few methods need: it is fetched when it is first shown, and again if the network failed. When it cannot be had although
 * the network is there, the server has become a later version that no longer has this part of the page: the page is loaded afresh.
 */
export function lazily(fetchScreen: () => Promise<Screen>, afresh = (): void => window.location.reload()): Screen {
  let screen: Screen | undefined;
  let asked = false;
  let failed = 0;
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
          failed += navigator.onLine ? 1 : 0;
          if (failed === TRIES) return afresh();
          asked = false;
          setTimeout(stage.redraw, AGAIN_MS);
        });
    }
    return html`<p class="soft loading">${stage.words.loading}</p>`;
  };
}
