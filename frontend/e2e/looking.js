// A look at a page: a picture of it, what axe finds, and whether it is wider than the window.
import { readFileSync } from "node:fs";

const AXE = readFileSync(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

/** What is wrong is added to the troubles of the house. */
export async function looked(house, page, name) {
  const wide = page.viewportSize().width;
  const lang = await page.evaluate(() => document.documentElement.lang);
  await page.screenshot({ path: `${house.shots}/${name}-${lang}-${wide}.png`, fullPage: true });
  const found = await page.evaluate(
    `(async () => { const module = undefined, define = undefined; if (!window.axe) { ${AXE} }
      const { violations } = await axe.run(document, { resultTypes: ["violations"] });
      return violations.map((v) => v.id + ": " + v.nodes.map((n) => n.html.slice(0, 160)).join(" | ")); })()`,
  );
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const faults = over > 0 ? [...found, `${over} px wider than the window`] : found;
  house.troubles.push(...faults.map((fault) => `${name} ${lang} ${wide}: ${fault}`));
}
