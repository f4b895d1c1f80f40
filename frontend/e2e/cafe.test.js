// A World Café of twelve: three people in real browsers among nine bots, three rounds, to the record.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { act } from "./acting.js";
import { House } from "./house.js";
import { Server } from "./server.js";

let server;
let first;
let facilitator;

before(async () => {
  server = await Server.start();
  first = await House.open(server, "set-up");
  facilitator = await first.facilitator();
});

after(async () => {
  await first?.close();
  await server?.stop();
});

test("people change tables, find what others left there, and the record tells who met whom", {
  timeout: 600_000,
}, async () => {
  const house = new House(server, first.browser, "world-cafe");
  const code = await house.prepare(facilitator, "world-cafe", "A café for our first week");
  await facilitator.goto(`${server.url}/s/${code}/console`);
  const screen = await facilitator.context().newPage();
  await screen.goto(`${server.url}/s/${code}/screen`);
  const people = await Promise.all([
    house.participant(code, "Amina", 360, "fr"),
    house.participant(code, "Noah", 360, "en"),
    house.participant(code, "Mei", 1280, "en"),
  ]);
  await facilitator.locator("details:has(#bots-count) summary").first().click();
  await facilitator.locator("#bots-count").first().fill("9");
  await facilitator.locator("details:has(#bots-count) button").first().click();
  await facilitator.waitForFunction(() => document.querySelector(".console-top")?.textContent?.includes("12"));
  await facilitator.locator(".next-bar button.primary").click();
  await facilitator.locator(".next-bar button.next").waitFor();

  const tables = [];
  for (let n = 1; n < 20; n++) {
    const next = facilitator.locator(".next-bar button.next");
    if ((await next.count()) === 0) break;
    await next.click();
    const kind = await settled(people[0]);
    await Promise.all(people.map((page) => settled(page, kind)));
    if (kind === "rotate") tables.push(await people[0].locator(".my-group h2").textContent());
    if (kind === "discuss" && tables.length > 0 && (await people[0].locator(".with-whom").count()) > 0)
      await people[0].locator(".sheet .idea").first().waitFor();
    await Promise.all(people.map((page, i) => act(page, i + n)));
    await facilitator.waitForTimeout(2500); // the bots take their time
    await house.shot(people[0], `${n}-${kind}-phone-fr`);
    await house.shot(people[1], `${n}-${kind}-phone-en`);
    await house.shot(facilitator, `${n}-${kind}-console`);
    await house.shot(screen, `${n}-${kind}-screen`);
  }
  assert.equal(tables.length, 2, "three rounds have two changes of table");
  await facilitator.locator("button.danger").first().click();
  await facilitator.locator("dialog[open] button.danger").click();
  await people[0].locator("a[href$='/record']").first().waitFor();
  const record = await (await facilitator.request.get(`${server.url}/s/${code}/record.json`)).json();
  assert.deepEqual(
    record.groupings.map((seating) => seating.run),
    ["tables", "move", "move:2"],
  );
  for (const seating of record.groupings)
    for (const circle of seating.groups)
      assert.ok(circle.host && circle.members.length > 1, "every table has a host and guests");
  assert.ok(record.items.some((item) => item.collection === "tablecloth"));
  assert.ok(record.items.some((item) => item.collection === "insights"));
  await facilitator.goto(`${server.url}/s/${code}/record`);
  await house.shot(facilitator, "record");
  assert.deepEqual(first.troubles.concat(house.troubles), []);
});

/** Waits until the page draws another run than before; answers the kind of its step. */
async function settled(page, expected) {
  const before = page.seenRun ?? "";
  await page.waitForFunction(
    ([last, kind]) => {
      const step = document.querySelector(".step");
      const run = document.querySelector(".step-head .eyebrow")?.textContent ?? "";
      return step !== null && run !== last && (kind === undefined || step.classList.contains(`kind-${kind}`));
    },
    [before, expected],
  );
  page.seenRun = await page.locator(".step-head .eyebrow").first().textContent();
  const classes = (await page.locator(".step").first().getAttribute("class")) ?? "";
  return /kind-(\w+)/.exec(classes)?.[1] ?? "";
}
