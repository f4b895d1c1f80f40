// What whoever runs a server relies on: its log and its traces hold no words of participants, ready means it, and connections have a bound.
import assert from "node:assert/strict";
import { createServer } from "node:http2";
import { connect } from "node:net";
import { after, before, test } from "node:test";
import { gunzipSync } from "node:zlib";
import { database, makeSession, oneStep } from "../../bench/session.mjs";
import { join, Line, until } from "./line.js";
import { Server } from "./server.js";

const WORDS = "baobab-under-the-moon";
const NAME = "Perpetue-Ngassa";
const CONNECTIONS = 40;
const TOKEN = "only-for-this-test";

/** An OpenTelemetry collector: keeps what it is sent, as it came. */
class Collector {
  spans = "";

  async start() {
    this.server = createServer();
    this.server.on("stream", (stream) => {
      const parts = [];
      stream.on("data", (part) => parts.push(part));
      stream.on("end", () => {
        const message = Buffer.concat(parts);
        const body = message.subarray(5); // gRPC: one byte says whether it is compressed, four how long it is
        this.spans += (message[0] === 1 ? gunzipSync(body) : body).toString("latin1");
        stream.respond({ ":status": 200, "content-type": "application/grpc" }, { waitForTrailers: true });
        stream.on("wantTrailers", () => stream.sendTrailers({ "grpc-status": "0" }));
        stream.end(Buffer.alloc(5));
      });
    });
    await new Promise((listening) => this.server.listen(0, "127.0.0.1", listening));
    return `http://127.0.0.1:${this.server.address().port}`;
  }
}

let collector;
let server;
let session;

before(async () => {
  collector = new Collector();
  server = await Server.start(undefined, undefined, undefined, {
    environment: {
      PALABRE_TRACES: await collector.start(),
      PALABRE_LOG_JSON: "true",
      PALABRE_METRICS_TOKEN: TOKEN,
      PALABRE_CONNECTIONS: String(CONNECTIONS),
    },
  });
  session = await database(server.database().url, (sql) => makeSession(sql, oneStep({ during: "all", after: "all" })));
});

after(async () => {
  await server?.stop();
  collector?.server.close();
});

test("a server that nobody came to yet has figures", async () => {
  const text = await figures();
  for (const figure of ["palabre_rooms 0.0", "palabre_connections 0.0", "palabre_ack_seconds_count 0"])
    assert.ok(text.includes(figure), figure);
});

test("the log is JSON, traces tell requests and statements, and neither holds what people write or who they are", async () => {
  const seat = await join(server.url, session.code, NAME);
  const line = new Line(server.url, session.code, seat);
  await until("in", () => line.get("all", "session"));
  line.ask({ k: "write", run: "burst", item: "i0001operate", in: "ideas", fields: { text: WORDS } });
  await until("written", () => line.pending.size === 0);
  const before = server.said.length;
  line.socket.send(`{"k":"write","${WORDS}`); // cannot be read: that is told in the log
  const told = () => server.said.slice(before);
  await until("the log tells of it", () => told().includes("cannot be read"));
  await until(
    "spans have come",
    () => /\/j\/\{code\}/.test(collector.spans) && /insert into event/.test(collector.spans),
  );
  line.close();
  for (const text of told().split("\n").filter(Boolean)) {
    const entry = JSON.parse(text);
    assert.ok(entry.timestamp && entry.level && entry.loggerName && entry.message !== undefined, text);
  }
  for (const secret of [WORDS, NAME, seat.split("=").at(-1)])
    for (const [where, all] of Object.entries({ log: server.said, traces: collector.spans }))
      assert.ok(!all.includes(secret), `${where} holds ${secret}`);
});

test("figures are counted, for who has the token", async () => {
  assert.equal((await fetch(`${server.url}/q/metrics`)).status, 404);
  const text = await figures();
  assert.match(text, /^palabre_ack_seconds_count [1-9]/m);
  assert.match(text, /^palabre_turned_away_total\{why="[a-z ]+"\} 1\.0/m);
});

test("no more connections than were allowed, and room again when some have left", async () => {
  const lines = [];
  const open = () => lines.filter((line) => !line.closed).length;
  for (let i = 0; i < CONNECTIONS + 20; i++) lines.push(hold(server.port));
  await until("those too many are closed", () => open() <= CONNECTIONS && open() > CONNECTIONS - 10);
  assert.equal(await status(server), 0, "a further one is closed without an answer");
  for (const line of lines) line.destroy();
  await until("who comes now is let in", async () => (await status(server)) === 200);
});

test("ready means that the database answers", { timeout: 300_000 }, async () => {
  const page = (path) => fetch(`${server.url}/q/health/${path}`, { headers: { Connection: "close" } });
  assert.equal((await page("ready")).status, 200);
  server.killDatabase();
  let live = 0;
  let unready = 0;
  await until("it says that it is not ready", async () => {
    const [ready, alive] = await Promise.all([page("ready"), page("live")]);
    if (ready.status === 503) unready++;
    if (alive.status === 200) live++;
    return unready > 0;
  });
  assert.ok(live > 0, "it lives on meanwhile");
  await until("it is ready again", async () => (await page("ready")).status === 200);
});

const figures = async () =>
  (await fetch(`${server.url}/q/metrics`, { headers: { Authorization: `Bearer ${TOKEN}` } })).text();

/** A connection that asks for something and stays. */
function hold(port, more = "") {
  const line = connect(port, "127.0.0.1");
  line.on("error", () => {});
  line.resume();
  line.write(`GET /q/health/live HTTP/1.1\r\nHost: localhost\r\n${more}\r\n`);
  return line;
}

/** Of a small page, over a connection of its own; 0 when it was closed. */
function status(server) {
  return new Promise((resolve) => {
    const line = hold(server.port, "Connection: close\r\n");
    let said = "";
    line.on("data", (text) => {
      said += text;
    });
    line.on("close", () => resolve(+(/^HTTP\/1.1 (\d+)/.exec(said)?.[1] ?? 0)));
  });
}
