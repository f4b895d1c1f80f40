// The shared-session burst: one session, N people each with a connection of their own, and three observers who are cut off at
// 0.4 T and come back at 0.6 T. In T seconds everybody submits 2 ideas and 3 votes; what is slow does not slow the load.
// One line of JSON on standard output; docs/performance.md says what the figures mean. With --sessions 200 there are so many sessions
// and each has --participants; only who is in the same session is to see an idea.
//
// node burst.mjs --server palabre|limit --port 8480 --database postgresql://… --participants 200 --seconds 30
//                --pids SERVER,POSTGRES [--sessions 1] [--joiners 10] [--seed 1] [--jcmd PATH] [--method FILE]
// FILE holds a method as a session pins it ({id, version, sha256, tree, locales}): the burst is played in its step of writing, with as many
// items as it allows.
import { readFileSync } from "node:fs";
import { family, Histogram, liveKb, now, process_, sleep } from "./core.mjs";
import { stage } from "./session.mjs";

const OBSERVERS = 3;
const DRAIN_MS = 30_000;

const options = Object.fromEntries(
  process.argv.slice(2).flatMap((word, i, all) => (word.startsWith("--") ? [[word.slice(2), all[i + 1]]] : [])),
);
const method = options.method ? JSON.parse(readFileSync(options.method, "utf8")) : undefined;
const cap = method ? stage(method).cap : 5;
const answersIdea = !method || stage(method).parents;
const IDEAS = Math.min(2, cap);
const VOTES = Math.min(3, cap - IDEAS);
const sessions = +(options.sessions ?? 1);
const perSession = +options.participants;
const N = perSession * sessions;
const T = +options.seconds * 1000;
const observing = sessions === 1 ? OBSERVERS : 0;
const everybody = N + observing;
const writes = N * (IDEAS + VOTES);
const [serverPid, postgresPid] = options.pids.split(",");

let seed = +(options.seed ?? 1);
const chance = () => {
  seed = (seed * 1664525 + 1013904223) >>> 0;
  return seed / 4294967296;
};

const submittedAt = new Float64Array(writes);
const acknowledgedAt = new Float64Array(writes);
const seenBy = new Uint32Array(writes);
const author = new Int32Array(writes);
const isVote = new Uint8Array(writes);
const words = (writes + 31) >> 5;
const seen = Array.from({ length: everybody }, () => new Uint32Array(words));
const readers = new Uint32Array(writes);
const ideasSeen = Array.from({ length: sessions }, () => []);
const isIdeaSeen = new Uint8Array(writes);
const errors = {};
const seenByAll = new Histogram();
const acknowledged = new Histogram();
let delivered = 0;
let complete = 0;
let doubled = 0;
let over = false;

const core = {
  /** Person p has got message m; `live` unless it came in a first view. */
  seen(p, m, live) {
    if (over || m < 0 || m >= writes || submittedAt[m] === 0) return;
    const bit = 1 << (m & 31);
    if (seen[p][m >> 5] & bit) {
      if (live && p < N && p !== author[m]) doubled++;
      return;
    }
    seen[p][m >> 5] |= bit;
    if (p === author[m]) return;
    if (!isVote[m] && !isIdeaSeen[m]) {
      isIdeaSeen[m] = 1;
      ideasSeen[sessionOf(author[m])].push(m);
    }
    if (p >= N || !side.reads(p, m)) return;
    delivered++;
    seenBy[m]++;
    if (seenBy[m] === readers[m]) {
      complete++;
      seenByAll.add(now() - submittedAt[m]);
    }
  },
  ack(m) {
    if (!over && m >= 0 && m < writes && acknowledgedAt[m] === 0) {
      acknowledgedAt[m] = now();
      acknowledged.add(acknowledgedAt[m] - submittedAt[m]);
      if (readers[m] === 0) complete++;
    }
  },
  err(what) {
    errors[what] = (errors[what] ?? 0) + 1;
  },
};

const sessionOf = (p) => Math.floor(p / perSession);
const Adapter = (await import(`./${options.server}.mjs`)).default;
const side = new Adapter(core, +options.port, options.database, { sessions, perSession, author });
await side.setup(method);
const cpu = () => ({ server: process_(serverPid)?.cpu ?? 0, postgres: family(postgresPid) });
const mbBefore = process_(serverPid)?.mb ?? 0;
const kbBefore = liveKb(options.jcmd, serverPid);
const joining = now();
const cpuBefore = cpu();
await joinAll();
const joinSeconds = (now() - joining) / 1000;
const joinBytes = side.bytes();
await sleep(2000);
const mbJoined = process_(serverPid)?.mb ?? 0;
const kbJoined = liveKb(options.jcmd, serverPid);
const cpuJoined = cpu();
const bytesJoined = side.bytes();
const schedule = plan();
for (let m = 0; m < writes; m++) for (let p = 0; p < N; p++) if (p !== author[m] && side.reads(p, m)) readers[m]++;
let expected = 0;
const started = now();
const votesOf = Array.from({ length: N }, () => new Set());
let submitted = 0;
let atT;
await run();
const seconds = (now() - started) / 1000;
const cpuDone = cpu();
await sleep(1500);
const kbDone = liveKb(options.jcmd, serverPid);
const rest = await loss();
report();
process.exit(0);

async function joinAll() {
  let next = 0;
  const join = async () => {
    for (let i = next++; i < everybody; i = next++)
      try {
        await Promise.race([side.join(i), sleep(60_000).then(() => Promise.reject(new Error("too slow")))]);
      } catch (error) {
        core.err(`join: ${error.message}`);
      }
  };
  await Promise.all(Array.from({ length: +(options.joiners ?? 10) }, join));
}

function plan() {
  const events = [];
  let m = 0;
  for (let p = 0; p < N; p++) {
    for (let i = 0; i < IDEAS; i++, m++) {
      author[m] = p;
      events.push({ at: (chance() * T * 2) / 3, m });
    }
    for (let i = 0; i < VOTES; i++, m++) {
      author[m] = p;
      isVote[m] = 1;
      events.push({ at: T / 3 + (chance() * T * 2) / 3, m });
    }
  }
  return events.sort((a, b) => a.at - b.at);
}

async function run() {
  let next = 0;
  let observers = "here";
  for (;;) {
    const t = now() - started;
    while (next < schedule.length && schedule[next].at <= t) submit(schedule[next++], t);
    if (observers === "here" && t > T * 0.4) {
      observers = "away";
      for (let o = N; o < everybody; o++) side.kill(o);
    }
    if (observers === "away" && t > T * 0.6) {
      observers = "back";
      for (let o = N; o < everybody; o++) side.join(o).catch((error) => core.err(`back: ${error.message}`));
    }
    if (t > T) atT ??= { delivered, expected };
    if (next >= schedule.length && t > T && (complete >= submitted || t > T + DRAIN_MS)) return;
    await sleep(2);
  }
}

function submit(event, t) {
  const p = author[event.m];
  if (side.closed(p)) return core.err("cut off");
  if (!isVote[event.m]) {
    count(event.m);
    return side.idea(p, event.m);
  }
  if (!answersIdea) {
    count(event.m);
    return side.vote(p, event.m);
  }
  const ideas = ideasSeen[sessionOf(p)];
  for (let i = 0; i < 20 && ideas.length > 0; i++) {
    const idea = ideas[Math.floor(chance() * ideas.length)];
    if (author[idea] === p || votesOf[p].has(idea)) continue;
    votesOf[p].add(idea);
    count(event.m);
    return side.vote(p, event.m, idea);
  }
  if (t > T + 10_000) return core.err("nothing to vote on");
  schedule.push({ at: t + 250, m: event.m });
  schedule.sort((a, b) => a.at - b.at);
}

function count(m) {
  submittedAt[m] = now();
  submitted++;
  expected += readers[m];
}

/** lost: acknowledged or seen, but not stored. missed: stored, but not seen by somebody in the end, observers included. */
async function loss() {
  let missed = 0;
  for (let m = 0; m < writes; m++)
    if (submittedAt[m] > 0)
      for (let p = 0; p < everybody; p++)
        if (p !== author[m] && side.reads(p, m) && !(seen[p][m >> 5] & (1 << (m & 31)))) missed++;
  over = true;
  await sleep(1000);
  const stored = await side.db();
  let lost = 0;
  for (let m = 0; m < writes; m++)
    if (submittedAt[m] > 0 && !stored.has(m) && (acknowledgedAt[m] > 0 || seenBy[m] > 0)) lost++;
  return { lost, missed };
}

function report() {
  const used = (from, to) => to.server - from.server + to.postgres - from.postgres;
  const spent = used(cpuJoined, cpuDone);
  const round = (x, digits = 3) => +x.toPrecision(digits);
  console.log(
    JSON.stringify({
      participants: N,
      writes: submitted,
      acknowledged: acknowledged.n,
      ...rest,
      doubled,
      completeAtT: atT.expected === 0 ? 1 : round(atT.delivered / atT.expected, 4),
      seen: seenByAll.quantiles(),
      ack: acknowledged.quantiles(),
      cpuMsPerWrite: round((spent * 1000) / Math.max(1, submitted)),
      cpuUsPerDelivery: delivered === 0 ? 0 : round((spent * 1e6) / delivered),
      kbPerParticipant: round((kbJoined - kbBefore) / N),
      kbGrown: Math.round(kbDone - kbJoined),
      residentKbPerParticipant: Math.round(((mbJoined - mbBefore) * 1024) / N),
      bytesPerParticipantPerSecond: Math.round((side.bytes() - bytesJoined) / N / seconds),
      join: {
        seconds: round(joinSeconds),
        cpuMsEach: round((used(cpuBefore, cpuJoined) * 1000) / everybody),
        bytesEach: Math.round(joinBytes / everybody),
      },
      errors,
    }),
  );
}
