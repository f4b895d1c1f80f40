// [P1] [P2] [P4] Two servers on one PostgreSQL, people on both, kill -9 of either in the middle of a burst: its people are back on the other
// within seconds, nothing acknowledged is lost, nothing is doubled, everybody sees everything.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { House } from "./house.js";
import { join, Line, until } from "./line.js";
import { Server } from "./server.js";

const PEOPLE = 24;
const EACH = 6;
const BACK_WITHIN_MS = 5000;

let ground; // lends its PostgreSQL
let one;
let two;
let house;
let page;

before(async () => {
  ground = await Server.start();
  const database = ground.database();
  one = await Server.start(database);
  house = await House.open(one, "nodes");
  page = await house.facilitator();
  two = await Server.start(database, one.setup);
});

after(async () => {
  await house?.close();
  await one?.stop();
  await two?.stop();
  await ground?.stop();
});

const nodes = { first: () => [one, two], second: () => [two, one] };

for (const [name, pick] of Object.entries(nodes))
  test(`the ${name} node is killed in a burst, and nobody loses anything`, { timeout: 1_800_000 }, async () => {
    const [victim, other] = pick();
    const code = await house.prepare(page, "speed-thinking", `Two nodes, the ${name} is killed`);
    const account = (await page.context().cookies()).map((c) => `${c.name}=${c.value}`).join("; ");
    const crew = new Line(other.url, code, account, "crew");
    await until("the console is connected", () => crew.get("all", "session"));
    crew.ask({ k: "open" });
    const seats = [];
    for (let i = 0; i < PEOPLE; i++) seats.push(await join((i % 2 ? victim : other).url, code, `P${i}`));
    // Each has joined at one node and sits at the other.
    const lines = seats.map((seat, i) => new Line([(i % 2 ? other : victim).url, other.url], code, seat));
    await until("everybody is in", () => lines.every((line) => line.get("all", "session")));
    for (const wanted of ["challenge", "warmup", "burst"]) {
      crew.ask({ k: "next" });
      await until(wanted, () => lines.every((line) => line.get("all", "now")?.run === wanted));
    }
    crew.ask({ k: "extend", seconds: 600, reason: "time to come back" });
    await until("who is here counts both nodes", () => crew.here === PEOPLE + 1);

    const writing = lines.map((line, p) => burst(line, p));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const there = lines.filter((line) => line.at === victim.url);
    assert.equal(there.length, PEOPLE / 2);
    const killed = Date.now();
    await victim.kill();
    await until(
      "its people are back",
      () => there.every((line) => line.at === other.url && line.connected),
      BACK_WITHIN_MS,
    );
    console.log(`the ${name} node: back after ${Date.now() - killed} ms`);
    await Promise.all(writing);
    await until("everything is acknowledged", () => lines.every((line) => line.pending.size === 0));
    assert.deepEqual(
      lines.flatMap((line) => line.refused),
      [],
    );
    for (const [p, line] of lines.entries()) {
      const wanted = Array.from({ length: EACH }, (_, i) => `P${p} idea ${i}`);
      const afresh = new Line(other.url, code, seats[p]);
      await until("a fresh view", () => afresh.get("me", "me"));
      for (const view of [line, afresh])
        assert.deepEqual(
          mine(view)
            .map((item) => item.fields.text)
            .sort(),
          wanted,
          "each idea once",
        );
      afresh.close();
    }
    for (const line of [...lines, crew]) line.close();
    await victim.up();
  });

const mine = (line) => [...line.facts].filter(([key]) => key.startsWith("me item/")).map(([, item]) => item);

async function burst(line, p) {
  for (let i = 0; i < EACH; i++) {
    await new Promise((resolve) => setTimeout(resolve, 200 + Math.random() * 600));
    line.ask({
      k: "write",
      run: "burst",
      item: `i${String(p).padStart(3, "0")}nodes${i}x`,
      in: "possibilities",
      fields: { text: `P${p} idea ${i}` },
    });
  }
}
