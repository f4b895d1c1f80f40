import { html, svg, type TemplateResult } from "lit";
import { encode } from "uqr";

/** An address as a QR code: dark on light in every theme, as cameras like it. */
export function qr(address: string, label: string): TemplateResult {
  const { data, size } = encode(address, { ecc: "M", border: 2 });
  const path = data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")).join("")).join("");
  return html`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label=${label} shape-rendering="crispEdges">
    ${svg`<rect width=${size} height=${size} fill="#fff"/><path d=${path} fill="#15291c"/>`}
  </svg>`;
}
