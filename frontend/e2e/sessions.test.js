// One facilitator, one shared screen and six participants (two on phones, one in French) run each method to its record.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { act, kindOf } from "./acting.js";
import { House } from "./house.js";
import { Server } from "./server.js";

let server;
let first;
let facilitator;
let taken = 0;

before(async () => {
  server = await Server.start();
  first = await House.open(server, "set-up");
  facilitator = await first.facilitator();
});

after(async () => {
  await first?.close();
  await server?.stop();
});

for (const method of ["speed-thinking", "appreciative-inquiry"])
  test(`${method} runs in real browsers from the first link to the record`, { timeout: 1_800_000 }, async () => {
    const house = new House(server, first.browser, method);
    const code = await house.prepare(facilitator, method, "Working together");
    await facilitator.goto(`${server.url}/s/${code}/console`);
    const screen = await facilitator.context().newPage();
    await screen.goto(`${server.url}/s/${code}/screen`);
    const people = await Promise.all([
      house.participant(code, "Amina", 360, "en"),
      house.participant(code, "Léon", 360, "fr"),
      house.participant(code, "", 1280, "en"),
      house.participant(code, "Ines", 1280, "en"),
      house.participant(code, "Noah", 1280, "en"),
      house.participant(code, "Mei", 1280, "en"),
    ]);
    await shots(house, "0-lobby", facilitator, screen, people);
    await facilitator.locator(".next-bar button.primary").click();
    await facilitator.locator(".next-bar button.next").waitFor();
    let before = "";
    for (let n = 1; n < 60; n++) {
      const next = facilitator.locator(".next-bar button.next");
      if ((await next.count()) === 0) break;
      await next.click();
      before = await arrived(facilitator, before);
      await everybodyAt(people, facilitator);
      const kind = await kindOf(people[0]);
      if (kind === "interview" || kind === "pitch") await turns(kind, people, facilitator);
      else await Promise.all(people.map((page, i) => act(page, i + n)));
      if (kind === "decide") await decide(facilitator);
      await facilitator.waitForTimeout(300);
      await shots(house, `${n}-${before}`, facilitator, screen, people);
    }
    await facilitator.locator("button.danger").first().click();
    await facilitator.locator("dialog[open] button.danger").click();
    await people[0].getByRole("link", { name: "Read the record" }).waitFor();
    await shots(house, "99-end", facilitator, screen, people);
    const answer = await facilitator.request.get(`${server.url}/s/${code}/record.json`);
    assert.equal(answer.status(), 200);
    const record = await answer.json();
    assert.ok(record.commitments.length > 0, "somebody committed to something");
    await facilitator.goto(`${server.url}/s/${code}/record`);
    await house.shot(facilitator, "record-1280");
    await people[1].goto(`${server.url}/s/${code}/record`);
    await house.shot(people[1], "record-360-fr");
    assert.deepEqual(first.troubles.concat(house.troubles), []);
    await Promise.all(people.map((page) => page.context().close()));
  });

/** The console has opened the next step; answers its id. */
async function arrived(facilitator, before) {
  const current = facilitator.locator(".sheet li[aria-current=step] b");
  for (let i = 0; i < 100; i++) {
    const now = (await current.count()) > 0 ? await current.first().textContent() : "";
    if (now && now !== before) return now;
    await facilitator.waitForTimeout(100);
  }
  throw new Error(`the console stays at ${before}`);
}

/** Everybody's screen is drawn for the step the console is in. */
async function everybodyAt(people, facilitator) {
  const place = await facilitator
    .locator(".sheet li")
    .evaluateAll((lines) => lines.findIndex((line) => line.getAttribute("aria-current") === "step"));
  await Promise.all(
    people.map((page) =>
      page.waitForFunction(
        (n) => (document.querySelector(".step-head .eyebrow .number")?.textContent ?? "").includes(` ${n} `),
        place + 1,
        { polling: 100 },
      ),
    ),
  );
}

/** Pairs swap by themselves; a plenary pitch is passed by nobody here: everybody listens. */
async function turns(kind, people) {
  for (let round = 0; round < 6; round++) {
    if (kind === "interview") for (const [i, page] of people.entries()) await act(page, i + round);
    const passed = new Set();
    for (const page of people) {
      // nobody is with anybody in a plenary
      const group = (await page.locator(".with-whom").allTextContents()).join().replace(/\s+/g, " ");
      const button = page.locator(".done-bar button.primary:enabled");
      if (passed.has(group) || (await button.count()) === 0) continue;
      passed.add(group);
      await button.first().click();
      await page.waitForTimeout(200);
    }
    if (passed.size === 0) return;
  }
}

async function decide(facilitator) {
  const about = facilitator.locator("input[name=about]").first();
  if ((await about.count()) > 0) await about.check();
  await facilitator.locator("#decide-statement").fill("What gives us energy when we work together");
  await facilitator.locator("form:has(#decide-statement) button.primary").click();
  const requests = facilitator.locator("article:has(input[id^=answer-])");
  for (let i = 0; i < (await requests.count()); i++) await requests.nth(i).locator("button").first().click();
}

/** Of each step one of the phones, English and French in turn; the console and the shared screen now and then. */
async function shots(house, name, facilitator, screen, people) {
  const file = name.replace(/[^\p{L}\p{N}-]+/gu, "-").slice(0, 40);
  taken += 1;
  const [phone, language] = taken % 2 === 0 ? [people[0], "en"] : [people[1], "fr"];
  await house.shot(phone, `${file}-phone-${language}`);
  if (taken % 4 === 1) await house.shot(facilitator, `${file}-console`);
  if (taken % 4 === 3) await house.shot(screen, `${file}-screen`);
}
