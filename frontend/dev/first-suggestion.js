// node dev/first-suggestion.js (after ./palabre build): what a running session notices of the first suggestion of a server, which
// loads the model. Twenty people ask for something four times a second each; how long each waits for its answer, in ms, in the
// fifteen seconds before, while the machine loads and reads sixty ideas, and in the fifteen seconds after.
import { House } from "../e2e/house.js";
import { IDEAS } from "../e2e/ideas.js";
import { join, Line, until } from "../e2e/line.js";
import { Server } from "../e2e/server.js";

const BOARD = "gather";
const PEOPLE = 20;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const server = await Server.start(undefined, undefined, "");
const house = await House.open(server, "first-suggestion");
const facilitator = await house.facilitator();
const code = await house.prepare(facilitator, "brainstorming", "What belongs together");
await facilitator.goto(`${server.url}/s/${code}/console`);
const lines = [];
for (let i = 0; i < PEOPLE; i++) lines.push(new Line(server.url, code, await join(server.url, code, `P${i}`)));
await until("everybody is in", () => lines.every((line) => line.get("all", "session")));
await facilitator.locator(".next-bar button.primary").click();
for (const run of ["question", "alone", "wall", "together", BOARD]) {
  await facilitator.locator(".next-bar button.next").click();
  await until(run, () => lines[0].get("all", "now")?.run === run);
  if (run !== "alone") continue;
  for (const [i, text] of IDEAS.entries())
    lines[i % PEOPLE].ask({
      k: "write",
      run,
      item: `iidea${String(i).padStart(5, "0")}`,
      in: "ideas",
      fields: { text },
    });
  await until("the ideas are written", () => lines.every((line) => line.pending.size === 0));
}
const cookies = (await facilitator.context().cookies()).map((one) => `${one.name}=${one.value}`).join("; ");
await facilitator.close();
const crew = new Line(server.url, code, cookies, "crew");
await until("the facilitator is there", () => crew.get("all", "session"));

/** Everybody asks until then; answers all waits. */
async function asking(over) {
  const waits = [];
  await Promise.all(
    lines.map(async (line) => {
      for (let on = true; !over(); on = !on) {
        const began = performance.now();
        const id = line.ask({ k: "done", run: BOARD, on });
        while (line.pending.has(id)) await pause(1);
        waits.push(performance.now() - began);
        await pause(250);
      }
    }),
  );
  return waits.sort((a, b) => a - b);
}

function told(what, waits) {
  const at = (share) => Math.round(waits[Math.min(waits.length - 1, Math.floor(share * waits.length))]);
  console.log(`${what}: ${waits.length} answers, p50 ${at(0.5)} p95 ${at(0.95)} p99 ${at(0.99)} most ${at(1)} ms`);
}

const seconds = (n) => {
  const end = performance.now() + n * 1000;
  return () => performance.now() > end;
};
await asking(seconds(10)); // warm
told("before", await asking(seconds(15)));
const began = performance.now();
crew.ask({ k: "suggest", run: BOARD, on: true, grain: 1 });
told("meanwhile", await asking(() => crew.get("all", `search/${BOARD}`)?.phase === "answered"));
console.log(`the suggestion came after ${Math.round(performance.now() - began)} ms`);
told("after", await asking(seconds(15)));
for (const line of [...lines, crew]) line.close();
await house.close();
await server.stop();
