// What a session meets beside the burst. One line of JSON on standard output; docs/performance.md says what the figures mean.
//   join    everybody comes at once into a session in which 200 ideas stand
//   reveal  everybody has written 2 ideas that nobody else sees; the step closes, and all are shown to all
//   close   everybody writes in the last two seconds before a hard bell, and a little later
//
// node scenes.mjs --scene join|reveal|close --port 8480 --database postgresql://… --participants 1000 --pids SERVER,POSTGRES
import { family, Histogram, now, process_, sleep } from "./core.mjs";
import Palabre from "./palabre.mjs";
import { append, database, oneStep } from "./session.mjs";

const STANDING = 200;
const EARLY = 20;
const IDEAS = 2;
const PATIENCE_MS = 60_000;

const options = Object.fromEntries(
  process.argv.slice(2).flatMap((word, i, all) => (word.startsWith("--") ? [[word.slice(2), all[i + 1]]] : [])),
);
const N = +options.participants;
const [serverPid, postgresPid] = options.pids.split(",");
const cpu = () => (process_(serverPid)?.cpu ?? 0) + family(postgresPid);
const errors = {};
const submittedAt = [];
const acknowledged = new Set();
const ack = new Histogram();
const seen = Array.from({ length: N + EARLY }, () => new Set());
let onSeen = () => {};
const core = {
  seen(p, m) {
    if (!seen[p].has(m)) {
      seen[p].add(m);
      onSeen(p, m);
    }
  },
  ack(m) {
    if (!acknowledged.has(m)) ack.add(now() - submittedAt[m]);
    acknowledged.add(m);
  },
  err(what) {
    errors[what] = (errors[what] ?? 0) + 1;
  },
};
const author = [];
const side = new Palabre(core, +options.port, options.database, { author });
const scenes = { join, reveal, close };
const round = (x) => +x.toPrecision(3);
const result = await scenes[options.scene]();
console.log(JSON.stringify({ scene: options.scene, participants: N, ...result, ...(await loss()), errors }));
process.exit(0);

async function join() {
  await side.setup();
  await enter(0, EARLY, 10);
  for (let m = 0; m < STANDING; m++) write(m % EARLY, m);
  await until(() => acknowledged.size === STANDING);
  const spent = cpu();
  const bytes = side.bytes();
  const start = now();
  const each = await enter(EARLY, EARLY + N, N);
  const seconds = (now() - start) / 1000;
  return {
    seconds: round(seconds),
    joined: each.quantiles(),
    cpuMsEach: round(((cpu() - spent) * 1000) / N),
    bytesEach: Math.round((side.bytes() - bytes) / N),
  };
}

async function reveal() {
  await side.setup(oneStep({ during: "author", after: "all" }));
  side.revealed = true;
  await enter(0, N, 20);
  for (let m = 0; m < N * IDEAS; m++) {
    write(m % N, m);
    if (m % 50 === 49) await sleep(20);
  }
  await until(() => acknowledged.size === N * IDEAS);
  await sleep(1500);
  const wanted = Array.from({ length: N }, (_, p) => author.reduce((sum, a, m) => sum + (a === p || side.reads(p, m) ? 1 : 0), 0));
  const early = seen.slice(0, N).filter((messages, p) => messages.size > IDEAS && messages.size >= wanted[p]).length;
  const complete = new Histogram();
  const spent = cpu();
  const bytes = side.bytes();
  const start = now();
  onSeen = (p) => {
    if (seen[p].size === wanted[p]) complete.add(now() - start);
  };
  await database(options.database, (db) => append(db, side.rooms[0], "step-closed", { run: "burst" }));
  await until(() => complete.n === N);
  return {
    early,
    seen: complete.quantiles(),
    ack: ack.quantiles(),
    cpuMsEach: round(((cpu() - spent) * 1000) / N),
    bytesEach: Math.round((side.bytes() - bytes) / N),
  };
}

async function close() {
  const joining = 5000 + N * 60;
  const endsAt = Date.now() + joining;
  const method = oneStep({ during: "all", after: "all" });
  method.tree.steps[0].time = { live: `${Math.ceil(joining / 1000)}s`, hard: true };
  await side.setup(method, endsAt);
  await enter(0, N, 20);
  await sleep(Math.max(0, endsAt - 2000 - Date.now()));
  const late = Date.now() > endsAt - 1900;
  for (let m = 0; m < N; m++) setTimeout(() => write(m, m), Math.random() * 2500);
  await sleep(2600);
  await until(() => acknowledged.size + (errors.refused ?? 0) >= N);
  return { ack: ack.quantiles(), acknowledged: acknowledged.size, refused: errors.refused ?? 0, unanswered: N - acknowledged.size - (errors.refused ?? 0), late };
}

/** @returns how long each took from knocking to the first frame */
async function enter(from, to, together) {
  const took = new Histogram();
  let next = from;
  const one = async () => {
    for (let i = next++; i < to; i = next++) {
      const start = now();
      try {
        await Promise.race([side.join(i), sleep(PATIENCE_MS).then(() => Promise.reject(new Error("too slow")))]);
        took.add(now() - start);
      } catch (error) {
        core.err(`join: ${error.message}`);
      }
    }
  };
  await Promise.all(Array.from({ length: together }, one));
  return took;
}

function write(p, m) {
  author[m] = p;
  submittedAt[m] = now();
  side.idea(p, m);
}

async function until(holds) {
  for (const end = now() + PATIENCE_MS; !holds() && now() < end; ) await sleep(5);
}

/** lost: acknowledged, but not stored. missed: stored, but not seen by somebody who was to see it. */
async function loss() {
  await sleep(1500);
  const stored = await side.db();
  let missed = 0;
  for (const m of stored)
    for (let p = 0; p < seen.length; p++) if (p !== author[m] && side.lines[p] && side.reads(p, m) && !seen[p].has(m)) missed++;
  return { lost: [...acknowledged].filter((m) => !stored.has(m)).length, missed };
}
