// [P1] [P2] [P4] Servers are exchanged for a later version while sessions run. The earlier version is made of the built one: it does not
// know one kind of event, and the database has been through migrations that it has never heard of.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { append, database, makeSession, oneStep } from "../../bench/session.mjs";
import * as people from "./line.js";
import { Server } from "./server.js";

const { Line, until } = people;
const EACH = 6;
const BACK_WITHIN_MS = 5000;
const DRAIN_S = 6;
const root = new URL("../../", import.meta.url).pathname;

let ground; // lends its PostgreSQL
let earlier;
let later;
let db;
const folders = [];

before(async () => {
  ground = await Server.start();
  db = ground.database();
  later = await Server.start(db, ground.setup);
  await database(db.url, (sql) =>
    sql.query(`insert into flyway_schema_history
      select max(installed_rank) + n, v, 'of a later version', 'SQL', 'V' || v || '__later.sql', 1, 'palabre', now(), 1, true
      from flyway_schema_history, (values (1, '29.5'), (2, '9000')) later(n, v) group by n, v`),
  );
  const environment = { PALABRE_DRAIN: `${DRAIN_S}s` };
  earlier = await Server.start(db, ground.setup, undefined, { jar: earlierVersion("end-moved"), environment });
});

after(async () => {
  await earlier?.stop();
  await later?.stop();
  await ground?.stop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

test("people of an earlier version go on with a later one, and nobody loses anything", {
  timeout: 1_800_000,
}, async () => {
  const [touched, untouched] = await database(db.url, async (sql) => [await openSession(sql), await openSession(sql)]);
  const lines = await crowd(touched, 12, (i) => (i % 2 ? [later.url, earlier.url] : [earlier.url, later.url]));
  const others = await crowd(untouched, 6, () => [earlier.url, later.url]);
  const writing = [...lines, ...others].map((line, p) => burst(line, p));
  await sleep(1000);
  const atEarlier = lines.filter((line) => line.at === earlier.url);
  assert.equal(atEarlier.length, lines.length / 2);

  // The later version writes what the earlier does not know.
  const endsAt = new Date(Date.now() + 600_000).toISOString();
  await database(db.url, (sql) => append(sql, touched, "end-moved", { run: "burst", endsAt }));
  const moved = Date.now();
  await until("its people are at the later one", () => atEarlier.every(at(later)), BACK_WITHIN_MS);
  console.log(`after an event of the later version: back after ${Date.now() - moved} ms`);
  assert.ok(others.every(at(earlier)), "a session without such an event stays where it is");
  const page = await fetch(`${earlier.url}/j/${touched.code}`, { method: "HEAD" });
  assert.ok(page.status < 500, "its pages are still there");

  // The earlier version is ended.
  const ended = Date.now();
  const exit = earlier.end();
  while (!(await isUnready(earlier))) assert.ok(Date.now() < ended + BACK_WITHIN_MS, "it says that it is not ready");
  assert.ok(others.every(at(earlier)), "the proxy is given time to notice");
  await until("everybody is at the later one", () => others.every(at(later)), DRAIN_S * 1000 + BACK_WITHIN_MS);
  console.log(`asked to end: everybody is elsewhere after ${Date.now() - ended} ms`);
  assert.equal(await exit, 143);

  await Promise.all(writing);
  for (const [session, crew] of [
    [touched, lines],
    [untouched, others],
  ])
    await nothingIsLost(session, crew);
});

const at = (server) => (line) => line.at === server.url && line.connected;

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

const isUnready = async (server) => (await fetch(`${server.url}/q/health/ready`)).status === 503;

const openSession = (sql) => makeSession(sql, oneStep({ during: "all", after: "all" }));

async function crowd(session, size, urls) {
  const lines = [];
  for (let i = 0; i < size; i++) {
    const seat = await people.join(urls(i)[1], session.code, `P${i}`);
    lines.push(new Line(urls(i), session.code, seat));
  }
  await until("everybody is in", () => lines.every((line) => line.get("all", "session")));
  return lines;
}

async function burst(line, p) {
  for (let i = 0; i < EACH; i++) {
    await sleep(500 + Math.random() * 2000);
    const fields = { text: `P${p} idea ${i}` };
    line.ask({ k: "write", run: "burst", item: `i${String(p).padStart(3, "0")}rolling${i}`, in: "ideas", fields });
  }
}

async function nothingIsLost(session, lines) {
  await until("everything is acknowledged", () => lines.every((line) => line.pending.size === 0));
  assert.deepEqual(
    lines.flatMap((line) => line.refused),
    [],
  );
  const wanted = lines.flatMap((line) => [...line.asked.values()].map((message) => message.item)).sort();
  const stored = await database(db.url, (sql) =>
    sql.query("select body from event where session_id = $1 and name = 'item-written'", [session.id]),
  );
  assert.deepEqual(stored.rows.map((row) => JSON.parse(row.body).item).sort(), wanted, "each idea once in the log");
  for (const line of lines) {
    const seen = () =>
      [...line.facts.keys()].filter((key) => /^(all|me) item\//.test(key)).map((key) => key.split("/")[1]);
    await until("everybody has every idea", () => new Set(seen()).size === wanted.length);
    line.close();
  }
}

/** The built server without one line of its table of events. @returns {string} its jar */
function earlierVersion(event) {
  const built = dirname(process.env.PALABRE_JAR ?? join(root, "target/quarkus-app/quarkus-run.jar"));
  const folder = mkdtempSync(join(tmpdir(), "palabre-earlier-"));
  folders.push(folder);
  cpSync(built, join(folder, "app"), { recursive: true });
  const source = "org/palabre/record/log/EventTable.java";
  const table = readFileSync(join(root, "src/main/java", source), "utf8");
  const fewer = table.replace(new RegExp(`^ *\\w+\\("${event}".*\n`, "m"), "");
  assert.notEqual(fewer, table);
  mkdirSync(join(folder, "java", dirname(source)), { recursive: true });
  writeFileSync(join(folder, "java", source), fewer);
  const jars = ["app", "lib/main", "lib/boot"].flatMap((part) =>
    readdirSync(join(folder, "app", part)).map((name) => join(folder, "app", part, name)),
  );
  const jar = jars.find((name) => /app\/palabre[^/]*\.jar$/.test(name));
  const bin = dirname(process.env.PALABRE_JAVA);
  const classes = join(folder, "classes");
  execFileSync(join(bin, "javac"), [
    "-proc:none",
    "-nowarn",
    "-cp",
    jars.join(":"),
    "-d",
    classes,
    join(folder, "java", source),
  ]);
  execFileSync(join(bin, "jar"), ["uf", jar, "-C", classes, "org"]);
  return join(folder, "app", "quarkus-run.jar");
}
