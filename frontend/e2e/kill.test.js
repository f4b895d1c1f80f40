// [P1] [P2] [P4] [P7] kill -9 in the middle of a burst of 50: what was acknowledged is there, everybody is back by themselves.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { House } from "./house.js";
import { join, Line, until } from "./line.js";
import { Server } from "./server.js";

const PEOPLE = 50;
const EACH = 9;

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

for (const victim of ["server", "database"])
  test(`nothing acknowledged is lost when the ${victim} is killed in a burst`, { timeout: 240_000 }, async () => {
    const code = await house.prepare(page, "speed-thinking", `Kill the ${victim}`);
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
    crew.ask({ k: "extend", seconds: 600 });
    await until("the extension", () => crew.pending.size === 0);
    const endsAt = crew.get("all", "run/burst").endsAt;

    const writing = lines.map((line, p) => burst(line, p));
    await new Promise((resolve) => setTimeout(resolve, 2500));
    const before = lines.reduce((sum, line) => sum + line.acked.size, 0);
    assert.ok(before > 0 && before < PEOPLE * EACH, `the burst is under way (${before} acknowledged)`);
    if (victim === "database") server.killDatabase();
    await server.kill();
    const atDeath = lines.map((line) => new Set(line.acked));
    await server.up();
    await Promise.all(writing);
    await until("everything is acknowledged", () => lines.every((line) => line.pending.size === 0), 60_000);
    assert.deepEqual(
      lines.flatMap((line) => line.refused),
      [],
    );

    for (const [p, line] of lines.entries()) {
      const afresh = new Line(server.url, code, seats[p]);
      await until("a fresh view", () => afresh.get("me", "me"));
      const items = [...afresh.facts].filter(([key]) => key.startsWith("me item/")).map(([, item]) => item);
      const texts = items.map((item) => item.fields.text).sort();
      assert.deepEqual(texts, Array.from({ length: EACH }, (_, i) => `P${p} idea ${i}`).sort(), "each idea once");
      for (const id of atDeath[p]) assert.ok(line.acked.has(id));
      const held = [...line.facts].filter(([key]) => key.startsWith("me item/")).length;
      assert.equal(held, EACH, "who came back by number misses nothing");
      afresh.close();
    }
    await until("the console is back", () => crew.get("all", "run/burst")?.endsAt === endsAt);
    for (const line of lines) line.close();
    crew.close();
  });

async function burst(line, p) {
  for (let i = 0; i < EACH; i++) {
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
