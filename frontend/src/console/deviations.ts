import { html, nothing, type TemplateResult } from "lit";
import type { Deviation } from "../wire/facts";
import type { Desk } from "./desk";

/** How this run has left its method so far, as the record will tell it. */
export function deviations(desk: Desk): TemplateResult | typeof nothing {
  const { own, view } = desk;
  const all = view.all("deviation").toSorted((a, b) => a.n - b.n);
  if (all.length === 0) return nothing;
  return html`<details class="deviations"><summary>${own.deviations} <span class="badge number">${all.length}</span></summary>
    <ul class="stack tight small deviation-list">${all.map((one) => line(desk, one))}</ul></details>`;
}

function line({ own, script }: Desk, one: Deviation): TemplateResult {
  const id = one.run.split(":", 1)[0];
  const title = script.steps.find((step) => step.id === id)?.title ?? id;
  const words: Readonly<Record<string, string>> = own.deviation;
  const reason = spoken(one.reason ?? "");
  return html`<li><b>${title}</b> <span class="soft">${words[one.what] ?? one.what}${one.intrinsic ? html` · ${own.intrinsic}` : nothing}</span>
    ${reason === "" ? nothing : html`<br />${reason}`}</li>`;
}

/** A moved end gives its length as a duration (`PT1M`, `PT-30S`): that is no reason in words. */
const spoken = (reason: string): string => (/^PT-?[\d.HMS-]+$/.test(reason) ? "" : reason);
