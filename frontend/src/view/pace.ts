import { html, nothing, type TemplateResult } from "lit";
import { list, type Words } from "../i18n/words";
import type { Me, Run, Session } from "../wire/facts";
import type { View } from "../wire/layers";

const DAY_MS = 86_400_000;

/** "Tuesday 24 November at 14:00 CET": a deadline over days, in the reader's own time zone, which is named. */
export const deadlineWords = (ms: number, lang: string): string =>
  new Intl.DateTimeFormat(lang, {
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  }).format(ms);

const momentWords = (ms: number, lang: string): string =>
  new Intl.DateTimeFormat(lang, { hour: "2-digit", minute: "2-digit", second: "2-digit" }).format(ms);

interface Place {
  readonly view: View;
  readonly words: Words;
  readonly session: Session;
  readonly run: Run;
  readonly me: Me | undefined;
  readonly now: () => number;
}

/** What is waited for: the deadline over days, the people of one's group, and that it goes on by itself. */
export function paceLines(place: Place): TemplateResult | typeof nothing {
  const { run, words, session } = place;
  if (run.status === "closed" || run.status === "skipped") return nothing;
  const going =
    run.goesOnAt === undefined
      ? nothing
      : html`<p class="notice" role="status">${words.going.goesOn(momentWords(run.goesOnAt, words.lang))}</p>`;
  return html`${session.mode === "async" && run.endsAt !== undefined ? deadline(place, run.endsAt) : nothing} ${waiting(place)} ${going}`;
}

/** A reminder on the last day, for who is not done. */
function deadline({ view, run, words, now }: Place, endsAt: number): TemplateResult {
  const done = view.get("done", run.run) === true;
  const left = endsAt - now();
  const soon = !done && left > 0 && left < DAY_MS;
  const when = deadlineWords(endsAt, words.lang);
  return html`<p class=${soon ? "notice attention" : "soft small"}>${soon ? words.going.soon(when) : done ? words.going.doneUntil(when) : words.going.until(when)}</p>`;
}

function waiting({ view, run, words, me }: Place): TemplateResult | typeof nothing {
  const people = view.get("waits", run.run)?.people ?? [];
  const others = people.filter((person) => person.id !== me?.id);
  if (people.length === 0) return nothing;
  if (others.length < people.length)
    return others.length === 0 ? html`<p class="small waits">${words.going.youAlone}</p>` : nothing;
  return html`<p class="small soft waits" role="status">${words.going.waitsFor(
    list(
      others.map((person) => person.name ?? words.someone),
      words,
    ),
  )}</p>`;
}
