const SOON_MS = 2000;

/**
 * The page of a file that is being made asks how far it is, and hands it over when it is ready. Without script it is loaded again every
 * few seconds.
 */
export function making(root: ParentNode): void {
  const section = root.querySelector<HTMLElement>("[data-making]");
  if (section) setTimeout(() => void ask(section), SOON_MS);
}

async function ask(section: HTMLElement): Promise<void> {
  try {
    const answer = await fetch(location.href);
    if (answer.status === 202) {
      show(section, new DOMParser().parseFromString(await answer.text(), "text/html"));
    } else if (answer.ok) {
      await answer.body?.cancel();
      ready(section);
      location.assign(location.href);
      return;
    } else {
      location.reload(); // what went wrong is said there
      return;
    }
  } catch {
    // no answer this time
  }
  setTimeout(() => void ask(section), SOON_MS);
}

function show(section: HTMLElement, page: Document): void {
  const now = page.querySelector<HTMLProgressElement>("[data-making] progress");
  const shown = section.querySelector("progress");
  if (now && shown) shown.value = now.value;
  for (const part of ["[role=status]", ".making p"]) {
    const said = page.querySelector(`[data-making] ${part}`)?.textContent ?? "";
    const line = section.querySelector(part);
    if (line && line.textContent !== said) line.textContent = said; // a reader hears what is new, not each look
  }
}

function ready(section: HTMLElement): void {
  for (const line of section.querySelectorAll<HTMLElement>("[data-ready]")) line.textContent = line.dataset.ready ?? "";
  section.querySelector(".making")?.remove();
  const file = section.querySelector<HTMLAnchorElement>("[data-file]");
  if (file) {
    file.href = location.href;
    file.hidden = false;
  }
  document.title = section.querySelector("h1")?.textContent ?? document.title;
}
