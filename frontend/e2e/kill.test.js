// [P1] [P2] [P4] [P7] kill -9 in the middle of a burst of 50: what was acknowledged is there, everybody is back by themselves.
// Ten people's devices go dark with the kill and never send again: for them only what the server kept by itself counts.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { House } from "./house.js";
import { join, Line, until } from "./line.js";
import { Server } from "./server.js";

const PEOPLE = 50;
const EACH = 9;
const DARK = 10;

let server;
let house;
let page;

before(async () => {
  server = await Server.start();
  house = await House.open(server, "kill");
  page = await house.facilitator();
});

after(async () => {
  await house?.close();
  await server?.stop();
});

const kills = {
  "the server": () => server.kill(),
  "the database": () => server.killDatabase(),
  "the server and its database": () => {
    server.killDatabase();
    return server.kill();
  },
};

for (const [victim, kill] of Object.entries(kills))
  test(`nothing acknowledged is lost when ${victim} is killed in a burst`, { timeout: 1_800_000 }, async () => {
    const code = await house.prepare(page, "speed-thinking", `Kill ${victim}`);
    const account = (await page.context().cookies()).map((c) => `${c.name}=${c.value}`).join("; ");
    const crew = new Line(server.url, code, account, "crew");
    await until("the console is connected", () => crew.get("all", "session"));
    crew.ask({ k: "open" });
    const seats = [];
    for (let i = 0; i < PEOPLE; i++) seats.push(await join(server.url, code, `P${i}`));
    const lines = seats.map((seat) => new Line(server.url, code, seat));
    await until("everybody is in", () => lines.every((line) => line.get("all", "session")));
    const step = () => crew.get("all", "now")?.run;
    for (const wanted of ["challenge", "warmup", "burst"]) {
      crew.ask({ k: "next" });
      await until(wanted, () => step() === wanted);
    }
    const end = () => crew.get("all", "run/burst")?.endsAt;
    await until("the clock runs", () => end() !== undefined);
    const planned = end();
    crew.ask({ k: "extend", seconds: 600, reason: "time to come back" });
    await until("the extension", () => crew.pending.size === 0 && end() !== planned);
    const endsAt = end();

    const writing = lines.map((line, p) => burst(line, p));
    await new Promise((resolve) => setTimeout(resolve, 2500));
    const before = lines.reduce((sum, line) => sum + line.acked.size, 0);
    assert.ok(before > 0 && before < PEOPLE * EACH, `the burst is under way (${before} acknowledged)`);
    const dead = kill();
    const dark = lines.slice(0, DARK).map((line) => line.close() ?? acknowledged(line));
    await dead;
    if (victim !== "the database") await server.up();
    await Promise.all(writing);
    const back = lines.slice(DARK);
    await until("everything is acknowledged", () => back.every((line) => line.pending.size === 0), 60_000);
    assert.deepEqual(
      lines.flatMap((line) => line.refused),
      [],
    );

    for (const [p, line] of lines.entries()) {
      const afresh = new Line(server.url, code, seats[p]);
      await until("a fresh view", () => afresh.get("me", "me"));
      const ids = mine(afresh).map((item) => item.fields.text);
      const all = Array.from({ length: EACH }, (_, i) => `P${p} idea ${i}`);
      if (p < DARK) {
        for (const text of dark[p]) assert.ok(ids.includes(text), `P${p} was told that "${text}" is kept`);
        assert.equal(new Set(ids).size, ids.length, "nothing is doubled");
        assert.ok(ids.every((text) => all.includes(text)));
      } else {
        assert.deepEqual(ids.sort(), all, "each idea once");
        assert.equal(mine(line).length, EACH, "who came back by number misses nothing");
      }
      afresh.close();
    }
    assert.ok(dark.flat().length > 0, "somebody in the dark had been told that ideas are kept");
    await until("the console is back", () => end() === endsAt);
    for (const line of lines) line.close();
    crew.close();
  });

/** The person's own items, as a connection knows them. */
const mine = (line) => [...line.facts].filter(([key]) => key.startsWith("me item/")).map(([, item]) => item);

/** The texts of what a connection asked for and was told is kept. */
const acknowledged = (line) => [...line.asked].filter(([c]) => line.acked.has(c)).map(([, m]) => m.fields.text);

async function burst(line, p) {
  for (let i = 0; i < EACH && !line.closed; i++) {
    await new Promise((resolve) => setTimeout(resolve, 200 + Math.random() * 900));
    line.ask({
      k: "write",
      run: "burst",
      item: `i${String(p).padStart(3, "0")}burst${i}x`,
      in: "possibilities",
      fields: { text: `P${p} idea ${i}` },
    });
  }
}
