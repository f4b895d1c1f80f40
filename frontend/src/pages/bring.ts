const LARGEST = 1024 * 1024;

interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
}

/** `<div data-bring="/w/…/methods" data-csrf="…">` with a file input: sends the file, and opens the draft that it becomes. */
export function bringing(root: ParentNode): void {
  for (const place of root.querySelectorAll<HTMLElement>("[data-bring]")) {
    const input = place.querySelector<HTMLInputElement>("input[type=file]");
    place.hidden = false;
    input?.addEventListener("change", () => {
      const file = input.files?.[0];
      if (file) void bring(place, file).finally(() => (input.value = ""));
    });
  }
}

async function bring(place: HTMLElement, file: File): Promise<void> {
  const methods = place.dataset.bring ?? "";
  if (file.size > LARGEST) return say(place, [tooLarge(file)]);
  const answer = await fetch(`${methods}/import.json`, {
    method: "POST",
    headers: { "Content-Type": "application/octet-stream", "X-CSRF-TOKEN": place.dataset.csrf ?? "" },
    body: file,
  });
  const told = (await answer.json().catch(() => ({}))) as { draft?: string; problems?: readonly Problem[] };
  if (told.draft !== undefined) location.assign(`${methods}/${told.draft}`);
  else
    await say(place, told.problems ?? [{ ...tooLarge(file), code: String(answer.status), message: answer.statusText }]);
}

const tooLarge = (file: File): Problem => ({
  file: file.name,
  line: 1,
  column: 1,
  code: "too-large",
  message: `the file is larger than ${LARGEST / 1024} KiB`,
});

async function say(place: HTMLElement, problems: readonly Problem[]): Promise<void> {
  const words =
    document.documentElement.lang === "fr" ? (await import("../i18n/faults-fr")).inFrench : (one: Problem) => one;
  const notice = place.querySelector<HTMLElement>("[role=alert]");
  const list = notice?.querySelector("ul");
  if (!notice || !list) return;
  list.replaceChildren(
    ...problems.map((problem) => {
      const line = document.createElement("li");
      line.textContent = `${problem.file}:${problem.line}:${problem.column} ${problem.code} ${words({ hint: "", ...problem }).message}`;
      return line;
    }),
  );
  notice.hidden = false;
}
