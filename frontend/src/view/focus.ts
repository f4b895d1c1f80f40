/** Gives the focus to what the next drawing shows, unless whoever acts has gone elsewhere with it by then. */
export function focusSoon(selector: string, options?: FocusOptions): void {
  const before = document.activeElement;
  setTimeout(() => {
    const now = document.activeElement;
    if (now === before || now === document.body || now === null)
      document.querySelector<HTMLElement>(selector)?.focus(options);
  }, 60);
}
