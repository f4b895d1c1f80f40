// A World Café in real browsers: twelve people change tables twice, find there what others left, and it ends in a record. Then a premortem
// which tables of the library and one step of another method join while it runs.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { act } from "./acting.js";
import { Day, fair, itemId, note } from "./day.js";
import { House } from "./house.js";
import { Server } from "./server.js";

let server;
let house;
let facilitator;

before(async () => {
  server = await Server.start();
  house = await House.open(server, "cafe");
  facilitator = await house.facilitator();
});

after(async () => {
  Day.closeAll();
  await house?.close();
  await server?.stop();
});

test("a World Café of twelve over three rounds, from the welcome to what was discovered", {
  timeout: 1_800_000,
}, async () => {
  const day = await Day.open(house, facilitator, "world-cafe", {}, 9);
  const { amina, leon, ines, lines } = day;
  const pages = [amina, leon, ines];
  const everywhere = (look) => Promise.all(pages.map(look));
  const left = (who, run) => `What ${who} left at ${run}`;
  await day.next("welcome");
  await day.next("tables");
  await everywhere((page) => page.locator(".my-group .members li").nth(3).waitFor());
  const visited = [];
  for (const [talk, move] of [["first"], ["talk", "move"], ["talk:2", "move:2"]]) {
    if (move) {
      await day.next(move);
      await everywhere((page) => page.locator(".kind-rotate .my-group h2").waitFor());
      await amina.getByRole("button", { name: "I am at my table" }).press("Enter");
      await day.shots(move.replace(":", "-"));
    }
    await day.next(talk);
    await everywhere((page) => page.locator(".kind-discuss form.composer").waitFor());
    visited.push(lines.map((line) => line.get("me", "me").groups.tables));
    // what stood on this tablecloth before one came
    const before = { talk: "first", "talk:2": "talk" }[talk];
    if (before)
      await everywhere((page) =>
        page
          .getByText(new RegExp(` left at ${before}$`))
          .first()
          .waitFor(),
      );
    for (const [n, line] of lines.entries()) {
      const fields = { text: left(n, talk) };
      await day.ask(line, { k: "write", run: talk, item: itemId(), in: "tablecloth", fields });
    }
    await note(leon, "Poser sur la nappe", left("Léon", talk));
    await leon.getByText(left("Léon", talk)).waitFor();
  }
  await fair(amina, "a tablecloth at 360 px");
  await day.shots("tablecloth");
  for (const [i, line] of lines.entries()) {
    const [one, two, three] = visited.map((tables) => tables[i]);
    const stays = line.get(`group:${three}`, `group/${three}`).host === line.get("me", "me").id;
    assert.deepEqual([one === two, two === three], [stays, stays], "a guest changes tables each time, a host stays");
  }

  for (const [step, collection] of [
    ["harvest", "insights"],
    ["deeper", "questions"],
  ]) {
    await day.next(step);
    await everywhere((page) => page.locator(".kind-report form.composer").waitFor());
    await act(ines, 2);
    for (const line of lines) {
      const fields = { text: `A ${step} of another table` };
      await day.refusal(line, { k: "write", run: step, item: itemId(), in: collection, fields });
    }
  }
  await day.next("gallery");
  await Promise.all(lines.map((_, n) => leon.getByText(left(n, "first")).waitFor()));
  await day.next("gather");
  await everywhere((page) => page.getByText("A harvest of another table").first().waitFor());
  await day.shots("gather");
  await day.next("together");
  await everywhere((page) => page.getByText("A harvest of another table").first().waitFor());
  await note(ines, "Add a note", "Every table spoke of mornings");
  await amina.getByText("Every table spoke of mornings").waitFor();
  await day.next("close");
  await everywhere((page) => page.locator(".kind-debrief form").waitFor());
  await Promise.all(pages.map((page, i) => act(page, i)));

  const record = await day.end();
  assert.deepEqual(
    record.groupings.map((seating) => seating.run),
    ["tables", "move", "move:2"],
  );
  const hosts = (seating) => seating.groups.map((table) => table.host);
  for (const seating of record.groupings) {
    assert.ok(seating.groups.every((table) => table.host && table.size > 1));
    assert.deepEqual(hosts(seating), hosts(record.groupings[0]), "the hosts stay");
  }
  assert.equal(typeof record.groupings[1].again, "number", "how many met again");
  for (const collection of ["tablecloth", "insights", "questions", "patterns", "discoveries"])
    assert.ok(
      record.items.some((item) => item.collection === collection),
      `${collection} in the record`,
    );
});

/** The dialog in which a facilitator chooses what comes in between. */
async function addStep(day) {
  await facilitator.getByRole("button", { name: "Other ways to go on" }).click();
  await facilitator.getByRole("menuitem", { name: "Add a step…" }).click();
  const dialog = facilitator.locator("#dialog-more[open]");
  await dialog.getByText("Three rounds at tables").waitFor();
  return {
    dialog,
    choose: (name) => dialog.getByRole("radio", { name }).check(),
    because: (words) => dialog.getByLabel("Why, in a few words").fill(words),
    async add() {
      await dialog.getByRole("button", { name: "Add it as the next step" }).click();
      await facilitator.locator("#dialog-more[open]").waitFor({ state: "detached" });
    },
    shot: (name) => day.house.shot(facilitator, name),
  };
}

test("tables of the library and a closing circle join a premortem, and the talking piece goes round the room", {
  timeout: 1_800_000,
}, async () => {
  const day = await Day.open(house, facilitator, "premortem", {}, 5);
  const { amina, leon, ines, lines } = day;
  const pages = [amina, leon, ines];
  const everywhere = (look) => Promise.all(pages.map(look));
  await day.next("plan");

  const first = await addStep(day);
  await first.dialog.getByRole("button", { name: "Add it as the next step" }).click();
  await first.dialog.getByText("Choose what comes in between.").waitFor();
  await first.choose(/^Adhere and commit/);
  await first.dialog.getByText("From 3 to 30 minutes; 8 to begin with.").waitFor();
  await first.dialog.getByLabel("Time to reword").fill("90");
  await first.because("The room is quiet");
  await first.dialog.getByRole("button", { name: "Add it as the next step" }).click();
  await first.dialog.getByText("This has to be a number of minutes from 3 to 30.").waitFor();
  await fair(facilitator, "a part that is to join");
  await first.shot("part-fault");
  await first.choose(/^Three rounds at tables/);
  await first.add();
  await day.next("more1_seats");
  await everywhere((page) => page.locator(".my-group .members li").nth(3).waitFor());
  await day.next("more1_first");
  await everywhere((page) => page.locator(".kind-discuss form.composer").waitFor());
  for (const [n, line] of lines.entries()) {
    const fields = { text: `What P${n} put down` };
    await day.ask(line, { k: "write", run: "more1_first", item: itemId(), in: "more1_cloth", fields });
  }
  await day.next("more1_move");
  await day.shots("added-move");
  await day.next("more1_talk");
  await everywhere((page) =>
    page
      .getByText(/^What P\d put down$/)
      .first()
      .waitFor(),
  );
  for (const run of ["more1_move:2", "more1_talk:2", "more1_harvest", "more1_hear"]) await day.next(run);

  const second = await addStep(day);
  await second.dialog.getByLabel("Or one step of a method").selectOption({ label: "Open Space" });
  await second.choose(/^Closing circle/);
  await second.because("Everybody once before we go on");
  await fair(facilitator, "a step that is to join");
  await second.shot("one-step");
  await second.add();
  await day.next("more2_circle");
  await everywhere((page) => page.locator(".turn-card").waitFor());
  await amina.getByRole("button", { name: "Take the piece" }).focus();
  await amina.keyboard.press("Enter");
  await leon.getByText("Amina a le bâton").waitFor();
  await facilitator.getByText("Amina holds it.").waitFor();
  assert.equal(
    await leon.getByRole("button", { name: "Prendre le bâton" }).count(),
    0,
    "who holds it is not interrupted",
  );
  assert.equal(await day.refusal(lines[0], { k: "sit", run: "more2_circle", on: true }), "not-allowed");
  await fair(amina, "the talking piece at 360 px");
  await day.shots("piece");
  await amina.getByRole("button", { name: "Lay it in the middle" }).click();
  await leon.getByRole("button", { name: "Prendre le bâton" }).click();
  await ines.getByText("Léon holds the piece: listen.").waitFor();
  await leon.getByRole("button", { name: "Le poser au milieu" }).click();
  await day.ask(lines[0], { k: "sit", run: "more2_circle", on: true });
  await ines.getByText("P0 holds the piece: listen.").waitFor();
  // the server dies and comes back: the steps that joined, the piece and who holds it are there for everybody
  await server.kill();
  await server.up();
  await day.ask(lines[0], { k: "sit", run: "more2_circle", on: false });
  await amina.getByRole("button", { name: "Take the piece" }).press("Enter");
  await leon.getByText("Amina a le bâton").waitFor();

  await day.next("failure");
  const record = await day.end();
  const added = record.deviations.filter((one) => one.what === "added");
  assert.deepEqual(
    added.map((one) => one.reason),
    ["The room is quiet", "Everybody once before we go on"],
  );
  assert.deepEqual(
    record.groupings.map((seating) => seating.run),
    ["more1_seats", "more1_move", "more1_move:2"],
  );
});
