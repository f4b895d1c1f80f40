/** Names of the fields on the page that take texts now; a field says whose text it holds in `data-pen`. */
export function fieldsOn(page: ParentNode): ReadonlySet<string> {
  const fields = page.querySelectorAll<HTMLElement>("[data-pen]:not([readonly]):not([disabled])");
  return new Set([...fields].map((field) => field.dataset.pen ?? ""));
}

/** Where somebody is typing. */
export interface Caret {
  readonly pen: string;
  readonly at: number | null;
}

export function caretIn(page: HTMLElement): Caret | undefined {
  const field = document.activeElement;
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) || !page.contains(field))
    return undefined;
  const pen = field.dataset.pen;
  return pen === undefined ? undefined : { pen, at: field.selectionStart };
}

/** The field is gone, its text is a stray now: whoever was typing goes on typing there. */
export function giveCaret(page: HTMLElement, { pen, at }: Caret): void {
  const stray = [...page.querySelectorAll<HTMLTextAreaElement>("[data-stray]")].find((f) => f.dataset.stray === pen);
  stray?.focus();
  if (at !== null) stray?.setSelectionRange(at, at);
}
