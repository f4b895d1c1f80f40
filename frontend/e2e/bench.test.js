// [P1] [P3] [P4] The shared-session burst, small: nothing lost, nothing missed, nothing doubled. How fast it was is for ./palabre bench.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { Server } from "./server.js";

const load = new URL("../../bench/burst.mjs", import.meta.url).pathname;
const PEOPLE = 40;
const SECONDS = 5;

let server;

before(async () => {
  server = await Server.start();
});

after(() => server?.stop());

for (const [name, people, sessions] of [
  ["one session", PEOPLE, 1],
  ["eight sessions at once", PEOPLE / 8, 8],
])
  test(`a small burst in ${name} loses nothing and everybody sees all of it`, { timeout: 900_000 }, async () => {
    const options = {
      server: "palabre",
      port: server.port,
      database: server.database().url,
      participants: people,
      sessions,
      seconds: SECONDS,
      pids: server.pids().join(","),
    };
    const words = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
    const { stdout } = await promisify(execFile)("node", [load, ...words]);
    const found = JSON.parse(stdout);
    const { lost, missed, doubled, acknowledged, errors } = found;
    assert.deepEqual(
      { lost, missed, doubled, acknowledged, errors },
      { lost: 0, missed: 0, doubled: 0, acknowledged: PEOPLE * 5, errors: {} },
    );
    for (const figure of [
      "completeAtT",
      "seen",
      "ack",
      "cpuMsPerWrite",
      "cpuUsPerDelivery",
      "bytesPerParticipantPerSecond",
    ])
      assert.ok(found[figure] !== undefined, figure);
  });
