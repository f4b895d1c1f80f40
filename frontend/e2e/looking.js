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

/**
 * Everything around the record of a session that is over, in English on a laptop and in French on a phone.
 *
 * @param facilitator signed in, on a laptop
 * @param participant who was there
 */
export async function lookedAtRecord(house, facilitator, participant, code) {
  const { server } = house;
  const phone = await house.visitor(360, "fr");
  await phone.context().addCookies(await facilitator.context().cookies());
  await phone.goto(`${server.home}?lang=fr`);
  const record = `${server.url}/s/${code}/record`;
  await facilitator.goto(record);
  await facilitator.locator('form[action$="/record/links"] button').click();
  const shared = await facilitator.locator(".record-link a").first().getAttribute("href");
  const { commitments } = await (await facilitator.request.get(`${record}.json`)).json();
  const item = commitments[0]?.item ?? "";
  const pages = {
    "record-facilitator": `${record}?for=facilitator`,
    "record-sponsor": `${record}?for=sponsor`,
    "record-lineage": `${record}/lineage?item=${item}`,
    "record-replay": `${server.url}/s/${code}/replay`,
    search: `${server.home}/search?q=together`,
    cases: `${server.home}/cases?q=work+well+together&people=6`,
    ledger: `${server.home}/ledger`,
    retention: `${server.home}/settings`,
  };
  for (const [name, url] of Object.entries(pages))
    for (const page of [facilitator, phone]) {
      await page.goto(url);
      if (name === "record-replay") await page.locator("input[type=range]").waitFor();
      await looked(house, page, name);
    }
  await participant.goto(`${server.url}/s/${code}/mine`);
  await looked(house, participant, "mine");
  const stranger = await house.visitor(360, "fr");
  for (const url of [shared, shared.replace("?", `/lineage?`)]) {
    await stranger.goto(new URL(url, server.url).href);
    await looked(house, stranger, url.includes("lineage") ? "public-lineage" : "public");
  }
  await Promise.all([phone, stranger].map((page) => page.context().close()));
}
