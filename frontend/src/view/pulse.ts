import { html, svg, type TemplateResult } from "lit";
import type { Words } from "../i18n/words";
import type { Pulse } from "../wire/facts";
import { propList, type ScriptStep } from "../wire/script";

/** Means as marks on a line, or the reason why nothing is shown. */
export function pulseResult(result: Pulse, step: ScriptStep, words: Words): TemplateResult {
  if (result.suppressed || !result.values) return html`<p class="notice">${words.pulse.suppressed(result.k)}</p>`;
  const items = propList(step, "items");
  const scale = propList(step, "scale");
  const top = scale.length > 1 ? scale.length - 1 : 10;
  const low = scale[0]?.label ?? words.pulse.low;
  const high = scale.at(-1)?.label ?? words.pulse.high;
  return html`<ul class="pulse-rows">
    ${result.values.map((value) => {
      const x = 2 + (96 * value.mean) / top;
      const label = items.find((item) => item.id === value.id)?.label ?? "";
      const mean = value.mean.toLocaleString(words.lang, { maximumFractionDigits: 1 });
      return html`<li><p>${label}</p>
        <svg viewBox="0 0 100 8" role="img" aria-label="${mean} / ${top}" preserveAspectRatio="none">
          ${svg`<line x1="2" x2="98" y1="4" y2="4"/><circle cx=${x} cy="4" r="2.600"/>`}
        </svg>
        <p class="scale-ends small soft"><span>${low}</span><b class="number">${mean}</b><span>${high}</span></p></li>`;
    })}
  </ul>`;
}
