// Sixty ideas on a board: three people put them into groups at once, one dragging by mouse, one by keyboard alone on a small phone in French,
// one by buttons; the machine suggests groups, which they take over in part; what a person placed does not move.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { House } from "./house.js";
import { IDEAS } from "./ideas.js";
import { join, Line, until } from "./line.js";
import { Server } from "./server.js";

const axe = readFileSync(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const BOARD = "gather";

let server;
let house;
const lines = [];

before(async () => {
  server = await Server.start();
  house = await House.open(server, "themes");
});

after(async () => {
  for (const line of lines) line.close();
  await house?.close();
  await server?.stop();
});

test("sixty ideas, three people, and a machine that only suggests", { timeout: 240_000 }, async () => {
  const fatou = await house.facilitator();
  const code = await house.prepare(fatou, "brainstorming", "What belongs together");
  await fatou.goto(`${server.url}/s/${code}/console`);
  const [ines, leon, amina] = await Promise.all([
    house.participant(code, "Ines", 1280, "en"),
    house.participant(code, "Léon", 360, "fr"),
    house.participant(code, "Amina", 1280, "en"),
  ]);
  for (let i = 0; i < 5; i++) lines.push(new Line(server.url, code, await join(server.url, code, `P${i}`)));
  await until("everybody is in", () => lines.every((line) => line.get("all", "session")));
  const next = async (run) => {
    await fatou.locator(".next-bar button.next").click();
    await until(run, () => lines[0].get("all", "now")?.run === run);
  };
  await fatou.locator(".next-bar button.primary").click();
  await next("question");
  await next("alone");
  for (const [i, text] of IDEAS.entries())
    lines[i % 5].ask({ k: "write", run: "alone", item: idOf(i), in: "ideas", fields: { text } });
  await until("sixty ideas are written", () => lines.every((line) => line.pending.size === 0));
  await next("wall");
  await next("together");
  await next(BOARD);
  const line = lines[0];

  // three people at once, each in their own way, while the machine reads
  await Promise.all([
    byMouse(ines),
    byKeyboard(leon),
    byButtons(amina),
    fatou.getByRole("button", { name: "Ask for a suggestion" }).click(),
  ]);
  const placed = spots(line);
  assert.ok(Object.keys(placed).length >= 5, "what each of them placed lies where they put it");
  await until("the suggestion", () => line.get("all", `search/${BOARD}`)?.phase === "answered");
  await until("it speaks of all loose cards", () => covered(line) >= IDEAS.length);
  const proposal = line.get("all", `proposal/${BOARD}`);
  assert.equal(proposal.basicMode, undefined, "the model that Palabre carries was used");
  assert.ok(proposal.areas.length >= 3, `${proposal.areas.length} groups are suggested`);
  assert.ok(proposal.alone.length > 0, "some ideas are left alone");
  await fatou.getByText(/groups suggested/).waitFor();
  await house.shot(fatou, "console");
  await house.shot(leon, "phone-fr");

  // the whole of it is looked at on the board, and nothing moves
  await ines.getByRole("button", { name: "Look at it on the board" }).click();
  await ines.getByText("On trial: nothing has moved yet.").waitFor();
  await ines.getByText("5 cards stay where you put them").waitFor();
  await house.shot(ines, "preview");
  await fair(ines, "the board on trial");
  assert.deepEqual(spots(line), placed);
  await ines.getByRole("button", { name: "End the preview" }).click();

  // in part: one group by mouse, one by keyboard alone
  const first = ines.getByRole("button", { name: /^Take this group over/ }).first();
  const byInes = (await first.getAttribute("aria-label")).split(": ")[1];
  await first.click();
  await until("a group was taken over by mouse", () => group(line, byInes) !== undefined);
  await tabTo(leon, /^Suggéré par la machine/);
  await leon.keyboard.press("Enter");
  const label = await tabTo(leon, /^Reprendre ce groupe/);
  const byLeon = label.split("\u202f: ").at(-1).split(": ").at(-1);
  await leon.keyboard.press("Enter");
  await until("a group was taken over by keyboard", () => group(line, byLeon) !== undefined);
  assert.notEqual(byInes, byLeon);
  const focused = await leon.evaluate(() => document.activeElement?.hasAttribute("data-suggestion"));
  assert.equal(focused, true, "the focus stays with the suggestion");
  await leon.locator(".sort-area", { hasText: byInes }).waitFor();

  // what people placed lies where it lay, and not everything was taken over
  const after = spots(line);
  for (const [item, area] of Object.entries(placed)) assert.equal(after[item], area);
  assert.ok(Object.keys(after).length < IDEAS.length - proposal.alone.length);

  // an idea that comes later finds its place, and no suggestion changes for the others
  const before = suggested(line);
  line.ask({
    k: "write",
    run: BOARD,
    item: "ilate00000",
    in: "builds",
    fields: { text: "Even more places for bicycles" },
  });
  await until("the late idea is suggested somewhere, or left alone", () => covered(line) >= IDEAS.length + 1);
  const now = suggested(line);
  for (const [item, area] of Object.entries(before)) assert.equal(now[item], area);
  assert.deepEqual(spots(line), after);

  await fair(leon, "the board at 360 px");
  await fair(fatou, "the console");

  // the record tells what came from the machine
  await next("sift");
  await fatou.locator("button.danger").first().click();
  await fatou.locator("dialog[open] button.danger").click();
  await amina.getByRole("link", { name: "Read the record" }).waitFor();
  const record = await (await fatou.request.get(`${server.url}/s/${code}/record.json`)).json();
  const themes = record.themes.filter((theme) => theme.suggested);
  assert.ok(themes.length >= 2, "themes that the machine had a hand in");
  assert.ok(themes.every((theme) => theme.suggested.by.startsWith("themes/1 ")));
  assert.ok(themes.some((theme) => theme.suggested.name));
  assert.deepEqual(house.troubles, []);
});

const idOf = (i) => `iidea${String(i).padStart(5, "0")}`;
const at = (text) => `[data-card="${idOf(IDEAS.indexOf(text))}"]`;

/** Two cards dragged: the first makes a group, the second goes to it. */
async function byMouse(page) {
  const made = page.locator(".sort-area", { has: page.locator(at("A choir")) });
  await drag(page, page.locator(at("A choir")), page.locator(".sort-area.empty"), made);
  const second = at("Un chat dans l’entrée");
  await drag(page, page.locator(second), made, made.locator(second));
}

/** Others rearrange the same board meanwhile: a drop beside its place is done again, as a person would. */
async function drag(page, card, to, done) {
  for (let tries = 0; tries < 4 && !(await done.isVisible()); tries++) {
    await drop(page, card, to);
    await done.waitFor({ timeout: 3000 }).catch(() => {});
  }
  await done.waitFor();
}

/** The board makes room for the card in hand; then one goes to where it shall lie. */
async function drop(page, card, to) {
  await card.hover();
  await page.mouse.down();
  const from = await card.boundingBox();
  await page.mouse.move(from.x + from.width / 2 + 12, from.y + from.height / 2 + 12, { steps: 3 });
  const taken = await page
    .locator(".in-hand")
    .waitFor({ timeout: 3000 })
    .then(() => true)
    .catch(() => false);
  if (!taken) return page.mouse.up(); // the card moved away from under the mouse
  await to.scrollIntoViewIfNeeded();
  for (let n = 0; n < 2; n++) {
    const there = await to.boundingBox();
    await page.mouse.move(there.x + there.width / 2, there.y + Math.min(24, there.height / 2), { steps: 3 });
  }
  await page.mouse.up();
}

/** No mouse at all: a card is picked up and a group made for it, then another is put beside it. */
async function byKeyboard(page) {
  await page.locator(at("Vendre le vieux camion")).waitFor();
  await tabTo(page, /^Déplacer\s?: Vendre le vieux camion/);
  await page.keyboard.press("Enter");
  await tabTo(page, /^Un nouveau groupe avec elle/);
  await page.keyboard.press("Enter");
  const made = page.locator(".sort-area", { has: page.locator(at("Vendre le vieux camion")) });
  await made.waitFor();
  const name = await made.getAttribute("aria-label");
  await tabTo(page, /^Déplacer\s?: Une horloge qui marche/);
  await page.keyboard.press("Enter");
  await tabTo(page, new RegExp(`^Le placer ici\\s?: ${name}`));
  await page.keyboard.press("Enter");
  await made.locator(at("Une horloge qui marche")).waitFor();
}

async function byButtons(page) {
  await page.getByRole("button", { name: /^Move: Plant a walnut tree/ }).click();
  await page.getByRole("button", { name: "A new group with it" }).click();
  const made = page.locator(".sort-area", { has: page.locator(at("Plant a walnut tree")) });
  await made.getByRole("button", { name: /^Rename/ }).click();
  await made.locator("form input").fill("Trees");
  await made.locator("form input").press("Enter");
  await page.getByRole("heading", { name: "Trees" }).waitFor();
}

/** Presses Tab until the focus is on something called so; answers its name. */
async function tabTo(page, name) {
  for (let i = 0; i < 400; i++) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate(() => {
      const one = document.activeElement;
      return one?.getAttribute("aria-label") ?? one?.textContent?.trim() ?? "";
    });
    if (name.test(here)) return here;
  }
  throw new Error(`the focus never came to ${name}`);
}

/** item → area, of all that lies on the board */
const spots = (line) =>
  Object.fromEntries(
    [...line.facts]
      .filter(([key, spot]) => key.startsWith(`all spot/${BOARD}/`) && spot.area !== undefined)
      .map(([, spot]) => [spot.item, spot.area]),
  );

const group = (line, label) =>
  [...line.facts].find(([key, area]) => key.startsWith(`all area/${BOARD}/`) && area.label === label)?.[1];

const suggested = (line) =>
  Object.fromEntries(
    (line.get("all", `proposal/${BOARD}`)?.moves ?? [])
      .filter((move) => spots(line)[move.item] === undefined)
      .map((move) => [move.item, move.area]),
  );

/** How many cards lie somewhere, are suggested somewhere, or are left alone. */
const covered = (line) =>
  new Set([
    ...Object.keys(spots(line)),
    ...Object.keys(suggested(line)),
    ...(line.get("all", `proposal/${BOARD}`)?.alone ?? []),
  ]).size;

/** axe finds nothing. */
async function fair(page, where) {
  const found = await page.evaluate(
    `(() => { const module = undefined; const define = undefined; ${axe}; return axe.run(document, { resultTypes: ["violations"] }); })()`,
  );
  assert.deepEqual(
    found.violations.map((one) => `${where}: ${one.id}: ${one.nodes[0]?.html.slice(0, 120)}`),
    [],
  );
}
