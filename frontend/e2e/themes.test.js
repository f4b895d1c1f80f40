// Sixty ideas on a board: three people put them into groups at once, one dragging by mouse, one by keyboard alone on a small phone in French,
// one by buttons; the machine suggests groups, which they take over in part; what a person placed does not move.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { House } from "./house.js";
import { IDEAS } from "./ideas.js";
import { join, Line, until } from "./line.js";
import { CALCULATING, Server } from "./server.js";

const axe = readFileSync(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const BOARD = "gather";

let server;
let house;
const lines = [];

before(async () => {
  server = await Server.start(undefined, undefined, CALCULATING);
  house = await House.open(server, "themes");
});

after(async () => {
  for (const line of lines) line.close();
  await house?.close();
  await server?.stop();
});

test("sixty ideas, three people, and a machine that only suggests", { timeout: 1_800_000 }, async (t) => {
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

  const meanwhile = answered(lines[2], () => line.get("all", `search/${BOARD}`)?.phase === "answered");
  // three people at once, each in their own way, while the machine reads
  await Promise.all([
    byMouse(ines, line),
    byKeyboard(leon),
    byButtons(amina),
    fatou.getByRole("button", { name: "Ask for a suggestion" }).click(),
  ]);
  await underHand(ines, leon, lines[1]);
  await until("the suggestion", () => line.get("all", `search/${BOARD}`)?.phase === "answered", 300_000);
  const waits = await meanwhile;
  t.diagnostic(
    `while the model is loaded: ${waits.length} answers, the slowest after ${Math.round(Math.max(...waits))} ms`,
  );
  const placed = spots(line);
  assert.deepEqual(Object.keys(placed).toSorted(), PLACED.map(cardOf).toSorted(), "what they placed, and nothing else");
  assert.equal(placed[cardOf(CHOIR)], placed[cardOf(CAT)]);
  assert.equal(placed[cardOf(TRUCK)], placed[cardOf(CLOCK)]);
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
  await ines.getByText(`${PLACED.length} cards stay where you put them`).waitFor();
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
const cardOf = (text) => idOf(IDEAS.indexOf(text));
const at = (text) => `[data-card="${cardOf(text)}"]`;

const [CHOIR, CAT] = ["A choir", "Un chat dans l’entrée"];
const [TRUCK, CLOCK] = ["Vendre le vieux camion", "Une horloge qui marche"];
const TREE = "Plant a walnut tree";
const YELLOW = "Paint the stairwell yellow";
/** What the three of them place, and somebody else. */
const PLACED = [CHOIR, CAT, TRUCK, CLOCK, TREE, YELLOW];

/** Two cards dragged: the first makes a group, the second goes to it. */
async function byMouse(page, line) {
  await drag(page, CHOIR, page.locator(".sort-area.empty"));
  await until("the first card makes a group", () => spots(line)[cardOf(CHOIR)] !== undefined);
  await drag(page, CAT, page.locator(".sort-area", { has: page.locator(at(CHOIR)) }).locator(".sort-name"));
  await until("the second comes to it", () => spots(line)[cardOf(CAT)] === spots(line)[cardOf(CHOIR)]);
}

/** From the press on, nothing on the board moves, so that what is aimed at is what is met. */
async function drag(page, text, to) {
  const from = await press(page, text);
  await page.mouse.move(from.x + 12, from.y + 12, { steps: 3 });
  await page.locator(".sort-card.lifted").waitFor();
  // a drop is heard where the mouse has moved about before
  for (let n = 0; n < 2; n++) {
    const there = await middle(to);
    await page.mouse.move(there.x, there.y + n, { steps: 3 });
  }
  await page.mouse.up();
}

/** Until the mouse is down, others may move a card away from under it: then it is sought again, as a person would. */
async function press(page, text) {
  for (let tries = 0; tries < 20; tries++) {
    const point = await middle(page.locator(at(text)).locator("p").first());
    await page.mouse.move(point.x, point.y);
    await page.mouse.down();
    const met = await page.evaluate(
      ({ x, y }) => document.elementFromPoint(x, y)?.closest("[data-card]")?.dataset.card,
      point,
    );
    if (met === cardOf(text)) return point;
    await page.mouse.up();
  }
  throw new Error(`${text} was never under the mouse`);
}

/** Where the middle of something is, brought to the middle of the window. */
async function middle(what) {
  const box = await what.evaluate((one) => {
    one.scrollIntoView({ block: "center" });
    return one.getBoundingClientRect().toJSON();
  });
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** A card that somebody has under the mouse stays there, whatever others do; that comes when it is let go. */
async function underHand(page, other, line) {
  const card = page.locator(at("Ne plus imprimer le rapport annuel"));
  await page.locator(".sort-area", { has: page.locator(at(CLOCK)) }).waitFor();
  const point = await press(page, "Ne plus imprimer le rapport annuel");
  const before = await card.boundingBox();
  line.ask({ k: "area", run: BOARD, area: "ayellow", label: "Colours", items: [cardOf(YELLOW)] });
  await other.getByRole("heading", { name: "Colours" }).waitFor();
  await page.mouse.move(point.x + 1, point.y + 1);
  assert.deepEqual(await card.boundingBox(), before);
  assert.equal(await page.getByRole("heading", { name: "Colours" }).count(), 0);
  await page.mouse.up();
  await page.getByRole("heading", { name: "Colours" }).waitFor();
}

/** No mouse at all: a card is picked up and a group made for it, then another is put beside it. */
async function byKeyboard(page) {
  await page.locator(at(TRUCK)).waitFor();
  await tabTo(page, /^Déplacer\s?: Vendre le vieux camion/);
  await page.keyboard.press("Enter");
  await tabTo(page, /^Un nouveau groupe avec elle/);
  await page.keyboard.press("Enter");
  const made = page.locator(".sort-area", { has: page.locator(at(TRUCK)) });
  await made.waitFor();
  const name = await made.getAttribute("aria-label");
  await tabTo(page, /^Déplacer\s?: Une horloge qui marche/);
  await page.keyboard.press("Enter");
  await tabTo(page, new RegExp(`^Le placer ici\\s?: ${name}`));
  await page.keyboard.press("Enter");
  await made.locator(at(CLOCK)).waitFor();
}

async function byButtons(page) {
  await page.getByRole("button", { name: /^Move: Plant a walnut tree/ }).click();
  await page.getByRole("button", { name: "A new group with it" }).click();
  const made = page.locator(".sort-area", { has: page.locator(at(TREE)) });
  await made.getByRole("button", { name: /^Rename/ }).click();
  await made.locator("form input").fill("Trees");
  await made.locator("form input").press("Enter");
  await page.getByRole("heading", { name: "Trees" }).waitFor();
  await move(page, "Put it here: Not placed yet");
  await page.locator(".loose-cards").locator(at(TREE)).waitFor();
  await move(page, "Put it here: Trees");
  await page
    .locator(".sort-area", { has: page.getByRole("heading", { name: "Trees" }) })
    .locator(at(TREE))
    .waitFor();
}

/** The tree, by two buttons. */
async function move(page, to) {
  await page.getByRole("button", { name: `Move: ${TREE}` }).click();
  await page.getByRole("button", { name: to }).click();
}

/** How long somebody else waits for each answer of the session, in ms, one after the other, until then. */
async function answered(line, over) {
  const waits = [];
  while (!over() && !line.closed) {
    const asked = performance.now();
    const id = line.ask({ k: "done", run: BOARD, on: waits.length % 2 === 0 });
    while (line.pending.has(id) && !line.closed) await new Promise((resolve) => setTimeout(resolve, 2));
    waits.push(performance.now() - asked);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return waits;
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
