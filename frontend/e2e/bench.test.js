// [P1] [P3] [P4] The shared-session burst, small: nothing lost, nothing missed, nothing doubled. How fast it was is for ./palabre bench.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { request } from "node:http";
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

test("a frame is not compressed anew for each connection", async () => {
  const headers = {
    Connection: "Upgrade",
    Upgrade: "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
    "Sec-WebSocket-Extensions": "permessage-deflate; client_max_window_bits",
  };
  const answer = await new Promise((resolve, reject) => {
    const asked = request(`${server.url}/s/AAAAAA/socket?as=participant`, { headers });
    asked.on("upgrade", (response, socket) => {
      socket.destroy();
      resolve(response);
    });
    asked.on("response", reject);
    asked.on("error", reject);
    asked.end();
  });
  assert.equal(answer.statusCode, 101);
  assert.equal(answer.headers["sec-websocket-extensions"], undefined);
});

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
