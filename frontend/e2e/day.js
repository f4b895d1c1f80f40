// A day of a method in real browsers: three people at their screens, the others speak the protocol, one facilitator leads.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { House } from "./house.js";
import { join, Line, until } from "./line.js";

const axe = readFileSync(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

/** One day: a session with three browsers and some who speak the protocol. */
export class Day {
  static #all = [];
  lines = [];
  topics = new Map();

  /** @param house where the facilitator is at home, in a browser of their own */
  static async open(house, facilitator, method, settings, others) {
    const day = new Day();
    Day.#all.push(day);
    const { server, browser } = house;
    day.server = server;
    day.facilitator = facilitator;
    day.house = new House(server, browser, method);
    day.code = await day.house.prepare(facilitator, method, "A day", settings);
    await facilitator.goto(`${server.url}/s/${day.code}/console`);
    [day.amina, day.leon, day.ines] = await Promise.all([
      day.house.participant(day.code, "Amina", 360, "en"),
      day.house.participant(day.code, "Léon", 360, "fr"),
      day.house.participant(day.code, "Ines", 1280, "en"),
    ]);
    for (let i = 0; i < others; i++)
      day.lines.push(new Line(server.url, day.code, await join(server.url, day.code, `P${i}`)));
    await until("everybody is in", () => day.lines.every((line) => line.get("all", "session")));
    await facilitator.locator(".next-bar button.primary").click();
    return day;
  }

  /** A line that nobody closed would go on connecting, and the run would never end. */
  static closeAll() {
    for (const day of Day.#all) for (const line of day.lines) line.close();
  }

  async next(run) {
    await this.facilitator.locator(".next-bar button.next").click();
    await until(run, () => this.lines.every((line) => line.get("all", "now")?.run === run));
  }

  topic(line, run, text) {
    const item = itemId();
    const collection = run === "wall" || run === "call" ? "topics" : "offers";
    line.ask({ k: "write", run, item, in: collection, fields: { text } });
    if (!this.topics.has(line)) this.topics.set(line, item);
    return item;
  }

  topicOf(line) {
    return this.topics.get(line);
  }

  async ask(line, message) {
    const id = line.ask(message);
    await until("an answer", () => !line.pending.has(id));
    const refused = line.refused.find((one) => one.c === id);
    if (refused) throw new Error(`${message.k}: ${refused.code}`);
  }

  async refusal(line, message) {
    const id = line.ask(message);
    await until("an answer", () => !line.pending.has(id));
    return line.refused.find((one) => one.c === id)?.code;
  }

  async shots(name) {
    await this.house.shot(this.facilitator, `${name}-console`);
    await this.house.shot(this.amina, `${name}-phone-en`);
    await this.house.shot(this.leon, `${name}-phone-fr`);
    await this.house.shot(this.ines, `${name}-laptop`);
  }

  async end() {
    await this.facilitator.locator("button.danger").first().click();
    await this.facilitator.locator("dialog[open] button.danger").click();
    await this.amina.getByRole("link", { name: "Read the record" }).waitFor();
    const answer = await this.facilitator.request.get(`${this.server.url}/s/${this.code}/record.json`);
    assert.equal(answer.status(), 200);
    assert.deepEqual(this.house.troubles, []);
    for (const line of this.lines) line.close();
    await Promise.all([this.amina, this.leon, this.ines].map((page) => page.context().close()));
    return answer.json();
  }
}

export const itemId = () => `i${Math.random().toString(36).slice(2, 12).padEnd(10, "0")}`;

export const topicNamed = (line, start) =>
  [...line.facts].find(([key, item]) => key.startsWith("all item/") && item.fields.text?.startsWith(start))?.[1].id;

export async function callTopic(page, title) {
  const form = page.locator("form.composer").first();
  await form.locator("input, textarea").first().fill(title);
  await form.locator("button.primary").click();
  await page.getByText(title).first().waitFor();
}

export async function placed(page, title, cell) {
  const card = page.locator(".wall-cell .topic", { hasText: title });
  await card.waitFor();
  if (cell === undefined) return;
  const [, slot, room] = /^s(\d+)-r(\d+)$/.exec(cell);
  const there = page
    .locator(".slot")
    .nth(slot - 1)
    .locator(".wall-cell")
    .nth(room - 1);
  await there.locator(".topic", { hasText: title }).waitFor();
}

export async function note(page, button, text) {
  const form = page.locator("form.composer", { has: page.getByRole("button", { name: button }) });
  await form.locator("textarea").fill(text);
  await form.getByRole("button", { name: button }).click();
}

export async function report(page, button, texts) {
  const form = page.locator("form.composer", { has: page.getByRole("button", { name: button }) });
  const fields = form.locator("input, textarea");
  for (const [i, text] of texts.entries()) await fields.nth(i).fill(text);
  await form.getByRole("button", { name: button }).click();
  await page.getByText(texts[0]).first().waitFor();
}

/** axe finds nothing. */
export async function fair(page, where) {
  const found = await page.evaluate(
    `(() => { const module = undefined; const define = undefined; ${axe}; return axe.run(document, { resultTypes: ["violations"] }); })()`,
  );
  assert.deepEqual(
    found.violations.map((one) => `${where}: ${one.id}: ${one.nodes[0]?.html.slice(0, 120)}`),
    [],
  );
}
