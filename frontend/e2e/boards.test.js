// Walls and rooms in real browsers: a full Open Space with twelve people over two rounds, and a BarCamp. One goes by keyboard alone on a
// small phone, one in French by touch, one by mouse; the others speak the protocol.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { act } from "./acting.js";
import { callTopic, Day, fair, note, placed, report, topicNamed } from "./day.js";
import { House } from "./house.js";
import { until } from "./line.js";
import { Server } from "./server.js";

let server;
let first;
let facilitator;

before(async () => {
  server = await Server.start();
  first = await House.open(server, "boards");
  facilitator = await first.facilitator();
});

after(async () => {
  Day.closeAll();
  await first?.close();
  await server?.stop();
});

test("an Open Space of twelve over two rounds, from an empty wall to commitments", { timeout: 1_800_000 }, async () => {
  const day = await Day.open(first, facilitator, "open-space", { rounds: "2", rooms: "3" }, 9);
  const { amina, leon, ines, lines } = day;
  await day.next("opening");
  await day.next("call");
  await callTopic(amina, "A garden on the roof");
  await callTopic(leon, "La lumière du soir");
  await callTopic(ines, "Who welcomes the new ones");
  day.topic(lines[0], "call", "Meetings that end early");
  day.topic(lines[1], "call", "Tools we could share");
  await day.next("voices");
  await day.next("wall");

  // by keyboard alone at 360 px
  await amina.getByRole("button", { name: /^Give it a place/ }).focus();
  await amina.keyboard.press("Enter");
  await amina.getByRole("button", { name: /^Put it here: slot 1, room 2/ }).focus();
  await amina.keyboard.press("Enter");
  await placed(ines, "A garden on the roof", "s1-r2");
  // by touch, in French
  await leon.getByRole("button", { name: /^Lui donner une place/ }).click();
  await leon.getByRole("button", { name: /^Le placer ici: créneau 2, salle 1/ }).click();
  await placed(ines, "La lumière du soir", "s2-r1");
  // by mouse, dragged
  const card = ines.locator(".topic.mine");
  await card.dragTo(ines.locator(".slot").nth(0).locator(".wall-cell").nth(0));
  await placed(amina, "Who welcomes the new ones", "s1-r1");

  // two topics never in one cell, and nobody in two places at one time
  const early = day.topicOf(lines[0]);
  assert.equal(await day.refusal(lines[0], { k: "put", run: "wall", item: early, area: "s1-r1" }), "cell-taken");
  await day.ask(lines[0], { k: "put", run: "wall", item: early, area: "s1-r3" });
  const second = day.topic(lines[0], "wall", "A second one of the same");
  assert.equal(await day.refusal(lines[0], { k: "put", run: "wall", item: second, area: "s1-r2" }), "cell-taken");
  await facilitator.getByRole("button", { name: "One room more" }).click();
  await until("a fourth room", () => lines[0].get("all", "wall/wall")?.rooms === 4);
  assert.equal(await day.refusal(lines[0], { k: "put", run: "wall", item: second, area: "s1-r4" }), "convener-busy");

  // two conveners agree to become one session, one by protocol, one by button
  await day.ask(lines[1], {
    k: "merge",
    run: "wall",
    item: day.topicOf(lines[1]),
    into: topicNamed(lines[1], "A garden"),
  });
  await amina.getByRole("button", { name: "Yes, together" }).click();
  await until(
    "the topics are one",
    () => lines[1].get("all", `spot/wall/${day.topicOf(lines[1])}`)?.into !== undefined,
  );
  for (const line of lines) line.ask({ k: "interest", run: "wall", item: topicNamed(line, "Who welcomes"), on: true });
  await amina.getByText("9 people would come").waitFor();
  await fair(amina, "the wall at 360 px");
  await fair(ines, "the wall at 1280 px");
  await day.shots("wall");

  await day.next("rooms");
  await amina.getByText("You are in Room 2").waitFor();
  await leon.getByText("Vous êtes au jardin").waitFor();
  for (const [i, line] of lines.entries()) line.ask({ k: "go", run: "rooms", room: `rooms-r${1 + (i % 3)}` });
  await leon.getByRole("button", { name: /^Y aller: Salle 2/ }).click();
  await note(leon, "Ajouter une note", "On monte des sacs de terre samedi");
  await amina.getByText("On monte des sacs de terre samedi").waitFor();
  await report(amina, "Hand it in", [
    "We will carry soil on Saturday",
    "Ask the porter",
    "Who waters in August?",
    "Three of us",
  ]);
  await report(ines, "Hand it in", ["Everybody does", "A list at the door", "", ""]);
  await leon.getByRole("button", { name: "Au jardin" }).click();
  await leon.getByText("Vous êtes au jardin").waitFor();
  await fair(amina, "a room");
  await day.shots("rooms");
  // a new topic while the rooms are open
  const late = day.topic(lines[3], "wall", "What we learned this morning");
  await day.ask(lines[3], { k: "put", run: "wall", item: late, area: "s2-r2" });
  assert.equal(await day.refusal(lines[0], { k: "put", run: "wall", item: early, area: "s2-r3" }), "already-begun");

  await day.next("news");
  await leon.getByText("We will carry soil on Saturday").waitFor();
  await leon.getByText("On monte des sacs de terre samedi").waitFor({ state: "detached" });
  await day.next("rooms:2");
  await leon.getByText("Vous êtes en salle 1").waitFor();
  await report(leon, "Le remettre", ["La lumière rassemble", "Un banc", "", ""]);
  await day.next("news:2");
  const steps = {
    gather: "organise",
    weigh: "vote",
    kept: "select",
    crews: "group",
    act: "commit",
    answers: "decide",
    circle: "debrief",
  };
  for (const [step, kind] of Object.entries(steps)) {
    await day.next(step);
    await Promise.all([amina, leon, ines].map((page) => page.locator(`.kind-${kind}`).waitFor()));
    if (kind === "commit" || kind === "vote") await amina.locator(".step-body button").first().waitFor();
    if (kind === "commit") await leon.locator(".step-body form button.primary").first().waitFor();
    await Promise.all([amina, leon, ines].map((page, i) => act(page, i + 3)));
  }
  const record = await day.end();
  assert.ok(record.items.filter((node) => node.collection === "reports").length >= 3, "the reports are in the record");
  assert.ok(record.commitments.length > 0, "somebody committed to something");
});

test("a BarCamp: places are suggested and taken over, rooms keep to the bell, notes are for all", {
  timeout: 1_800_000,
}, async () => {
  const day = await Day.open(first, facilitator, "barcamp", { slots: "2", rooms: "3" }, 4);
  const { amina, leon, ines, lines } = day;
  await day.next("welcome");
  await day.next("three_words");
  await Promise.all([amina, leon, ines].map((page, i) => act(page, i)));
  await day.next("offer");
  for (const [page, title] of [
    [amina, "Bread without kneading"],
    [leon, "Le vélo cargo"],
    [ines, "Maps for the blind"],
  ])
    await callTopic(page, title);
  await day.next("pitches");
  await day.next("hands");
  await Promise.all([amina, leon, ines].map((page, i) => act(page, i)));
  await day.next("wall");
  await facilitator.getByRole("button", { name: "Suggest places" }).click();
  await facilitator.getByText("3 places are suggested").waitFor();
  await day.shots("suggestion");
  await facilitator.getByRole("button", { name: "Take them over" }).click();
  await placed(amina, "Maps for the blind");
  await day.next("rooms");
  await Promise.all([amina, leon, ines].map((page) => page.locator(".room-now").waitFor()));
  const hosts = await Promise.all([amina, leon, ines].map((page) => page.locator(".room-now .notice").count()));
  const writer = [amina, leon, ines][hosts.findIndex((count) => count > 0)];
  await report(writer, writer === leon ? "Le remettre" : "Hand it in", ["Flour, water, time", "On the shared drive"]);
  for (const line of lines) line.ask({ k: "go", run: "rooms", room: line.get("all", "grouping/rooms").groups[0].id });
  await day.next("rooms:2");
  await day.next("shared");
  await ines.getByText("Flour, water, time").waitFor();
  await day.next("home");
  const record = await day.end();
  assert.ok(
    record.items.some((node) => node.collection === "notes"),
    "the notes are in the record",
  );
});
