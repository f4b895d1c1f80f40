// Every page in both languages, on a phone and on a laptop: axe finds nothing, nothing is wider than the window. Pictures are kept.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { House } from "./house.js";
import { looked } from "./looking.js";
import { Server } from "./server.js";

const CROWD = 60;
let server;
let house;
let en;
let fr;
let code;

before(async () => {
  server = await Server.start();
  house = await House.open(server, "looks");
  const visitor = await house.visitor(1280);
  await visitor.goto(server.setup);
  await look(visitor, "set-up");
  await visitor.context().close();
  en = await house.facilitator();
  const cookies = await en.context().cookies();
  fr = await house.visitor(360, "fr");
  await fr.context().addCookies(cookies);
  await fr.goto(`${server.home}?lang=fr`);
});

after(async () => {
  await house?.close();
  await server?.stop();
});

const look = (page, name) => looked(house, page, name);

test("pages made by the server", { timeout: 1_800_000 }, async () => {
  code = await house.prepare(en, "speed-thinking", "The first week of those who join us");
  const plan = en.url();
  const outside = { home: "/", "sign-in": "/sign-in", join: `/j/${code}`, "no-such-code": "/j/ZZZZZZ" };
  const inside = {
    workspace: server.home,
    choose: `${server.home}/sessions/new`,
    prepare: `${server.home}/sessions/new?method=appreciative-inquiry`,
    plan,
    edit: `${plan}/edit`,
    people: `${server.home}/people`,
    methods: `${server.home}/methods`,
    account: `${server.url}/account`,
    "no-such-page": `${server.home}/sessions/nothing`,
  };
  const phone = await house.visitor(360, "fr");
  const laptop = await house.visitor(1280, "en");
  for (const [name, path] of Object.entries(outside))
    for (const page of [phone, laptop]) {
      await page.goto(server.url + path);
      await look(page, name);
    }
  for (const [name, url] of Object.entries(inside))
    for (const page of [fr, en]) {
      await page.goto(url);
      await look(page, name);
    }
  await Promise.all([phone, laptop].map((page) => page.context().close()));
  assert.deepEqual(house.troubles.splice(0), []);
});

test("a method begun with an empty page, in the studio", { timeout: 1_800_000 }, async () => {
  for (const [page, begin] of [
    [fr, "Partir d’une page blanche"],
    [en, "Begin with an empty page"],
  ]) {
    await page.goto(`${server.home}/methods`);
    await page.getByRole("button", { name: begin }).click();
    await page.locator(".phone .step").first().waitFor();
    await look(page, "studio");
  }
  assert.deepEqual(house.troubles.splice(0), []);
});

test(`the doors, the lobby and the end of a session with ${CROWD} people in it`, { timeout: 1_800_000 }, async () => {
  const phone = await house.participant(code, "Bérénice-Alexandrine de la Tour", 360, "fr");
  const laptop = await house.participant(code, "Jonas", 1280, "en");
  const screen = await en.context().newPage();
  await en.goto(`${server.url}/s/${code}/console`);
  await screen.goto(`${server.url}/s/${code}/screen`);
  await fr.goto(`${server.url}/s/${code}/console`);
  const pages = { phone, laptop, console: en, "console-phone": fr, screen };
  await en.locator(".next-bar button.primary").waitFor();
  for (const [name, page] of Object.entries(pages)) await look(page, `0-lobby-${name}`);
  await en.locator(".joining details summary").click();
  await en.locator("#bots-count").fill(String(CROWD));
  await en.locator(".joining form button").click();
  await en.locator(".next-bar button.primary").click();
  await en.waitForFunction((n) => document.querySelectorAll(".names li").length > n, CROWD, { timeout: 60_000 });
  await en.locator("button.danger").first().click();
  await look(en, "end-dialog");
  await en.locator("dialog[open] button.danger").click();
  await en.getByRole("link", { name: "Read the record" }).waitFor();
  for (const [name, page] of Object.entries(pages)) await look(page, `99-end-${name}`);
  const record = `${server.url}/s/${code}/record`;
  const after = {
    record,
    lineage: `${record}/lineage`,
    search: `${server.home}/search?q=idea`,
    cases: `${server.home}/cases?q=work+together`,
    ledger: `${server.home}/ledger`,
    replay: `${server.url}/s/${code}/replay`,
  };
  for (const [name, url] of Object.entries(after))
    for (const page of [en, fr]) {
      await page.goto(url);
      if (name === "replay") await page.locator("input[type=range]").waitFor();
      await look(page, name);
    }
  const late = await house.visitor(360, "fr");
  await late.goto(`${server.url}/j/${code}`);
  await look(late, "join-too-late");
  assert.deepEqual(house.troubles, []);
});
