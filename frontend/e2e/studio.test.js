// A method of the library is duplicated, broken, mended, published, and a session prepared with it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { House, MANDATE } from "./house.js";
import { Server } from "./server.js";

let server;
let house;

before(async () => {
  server = await Server.start();
  house = await House.open(server, "studio");
});

after(async () => {
  await house?.close();
  await server?.stop();
});

test("a facilitator makes a method of the library their own", async () => {
  const page = await house.facilitator();
  await page.goto(`${server.home}/methods`);
  await house.shot(page, "methods");
  await page.getByRole("button", { name: "Duplicate and change: Speed Thinking" }).click();

  await page.getByText("No faults").waitFor();
  await page.locator(".phone .step").waitFor();
  await house.shot(page, "open");

  await page.getByRole("button", { name: /The challenge/ }).click();
  await page.locator(".cm-content").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
  await page.keyboard.type("x");
  const fault = page.getByRole("button", { name: /unknown-kind/ });
  await fault.waitFor();
  assert.ok(await page.getByRole("button", { name: "Publish" }).isDisabled());
  await house.shot(page, "broken");

  await fault.click();
  const line = /line (\d+)/.exec(await fault.innerText())?.[1];
  const here = await page.locator(".cm-lineNumbers .cm-activeLineGutter").innerText();
  assert.equal(here, line);
  await page.keyboard.press("End");
  await page.keyboard.press("Backspace");
  await page.getByText("No faults").waitFor();
  await page.getByText("Saved", { exact: true }).waitFor();

  await page.getByRole("tab", { name: "Rehearsal" }).click();
  await page.getByRole("button", { name: "Rehearse", exact: true }).click();
  await page.getByText(/8 people played/).waitFor();
  await house.shot(page, "rehearsed");

  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByText("Version 1.0.0 is published").waitFor();
  await page.getByRole("tab", { name: "Compare" }).click();
  await page.getByLabel("Compare with").selectOption("1.0.0");
  await page.getByText("says the same in both").waitFor();
  await house.shot(page, "published");

  await page.getByRole("link", { name: "Prepare a session with it" }).click();
  await page.locator("#title").fill("Ours");
  await page.locator("#objective").fill(MANDATE.objective);
  await page.locator("#question").fill(MANDATE.question);
  await page.locator("form button.primary.large").click();
  const console = page.locator('a[href$="/console"]').first();
  const code = (await console.getAttribute("href")).split("/")[2];
  const phone = await house.participant(code, "Amina", 360);
  await phone.getByText("Ours").first().waitFor();
  assert.deepEqual(house.troubles, []);
});
