/**
 * Long lists of cards stand on pages of their own. Where they are folded away on a page, unfolding fetches the first of them; a link to
 * the next ones brings these below. Without script, or when that fails, the links lead to those pages.
 */
export function piles(root: ParentNode): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>("a[data-pile]")) {
    const fold = link.closest("details");
    if (fold) fold.addEventListener("toggle", () => fold.open && link.isConnected && void bring(link, false));
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      void bring(link, true);
    });
  }
}

/** Puts what the link leads to in its place. @param asked somebody pressed it: the keyboard goes on at the first card that came */
async function bring(link: HTMLAnchorElement, asked: boolean): Promise<void> {
  const place = link.closest<HTMLElement>(".record-pile");
  if (!place || place.ariaBusy === "true") return;
  place.ariaBusy = "true";
  try {
    const answer = await fetch(link.href);
    if (!answer.ok) throw new Error(`${answer.status}`);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const cards = page.querySelector<HTMLElement>("#cards");
    if (!cards) throw new Error("no cards");
    cards.removeAttribute("id");
    const next = page.querySelector("a[rel=next]")?.closest(".record-pile");
    if (next) piles(next);
    place.replaceWith(cards, ...(next ? [next] : []));
    const first = cards.querySelector<HTMLElement>(".record-card");
    if (asked && first) {
      first.tabIndex = -1;
      first.focus();
    }
  } catch {
    place.ariaBusy = null;
    if (asked) location.assign(link.href);
  }
}
