import { html, nothing, type TemplateResult } from "lit";
import type { Person } from "../wire/facts";
import type { Desk } from "./desk";

/** Who is here, and for this eye only who is quiet. */
export function people(desk: Desk): TemplateResult {
  const { own, words, view, run } = desk;
  const all = view.all("person").filter((p) => p.role === "participant");
  const here = connected(desk);
  const quiet = new Set((run && view.get("progress", run.run)?.quiet) ?? []);
  const sorted = all.toSorted((a, b) => (a.name ?? "~").localeCompare(b.name ?? "~", words.lang));
  const still = sorted.filter((p) => quiet.has(p.id));
  return html`<section class="stack tight"><h2 class="panel-title">${own.people} <span class="soft number small">${own.here(here.size, all.length)}</span></h2>
    ${
      still.length > 0
        ? html`<details class="quiet-list" open><summary>${own.quiet} <span class="badge attention number">${still.length}</span></summary>
            <p class="small soft">${own.quietHint}</p><ul class="names">${still.map((p) => person(desk, p, here))}</ul></details>`
        : nothing
    }
    <ul class="names">${sorted.filter((p) => !quiet.has(p.id)).map((p) => person(desk, p, here))}</ul>
  </section>`;
}

/** Participants who are connected; the facilitators themselves are not counted, and bots are always there. */
export function connected({ view, live }: Desk): ReadonlySet<string> {
  const lines = new Set(live.here.ids ?? []);
  const there = view.all("person").filter((p) => p.role === "participant" && p.present !== false);
  return new Set(there.filter((p) => p.bot === true || lines.has(p.id)).map((p) => p.id));
}

function person(desk: Desk, p: Person, here: ReadonlySet<string>): TemplateResult {
  const { own, words } = desk;
  const away = !here.has(p.id);
  return html`<li class=${away ? "away" : ""}>${p.name ?? words.someone}
    ${away ? html`<span class="unseen">(${own.away})</span>` : nothing}${p.bot ? html` <span class="small soft">${own.bot}</span>` : nothing}</li>`;
}
