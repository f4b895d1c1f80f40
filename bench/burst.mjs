// The shared-session burst: one session, N people each with a connection of their own, and three observers who are cut off at
// 0.4 T and come back at 0.6 T. In T seconds everybody submits 2 ideas and 3 votes; what is slow does not slow the load.
// One line of JSON on standard output; docs/performance.md says what the figures mean. With --sessions 200 there are so many sessions
// and each has --participants; only who is in the same session is to see an idea. With several ports there are several nodes of one house;
// --kill 0 ends the first of them with kill -9 at 0.4 T.
//
// node burst.mjs --server palabre|limit --port 8480[,8481…] --database postgresql://… --participants 200 --seconds 30
//                --pids SERVER[,SERVER…],POSTGRES [--sessions 1] [--joiners 10] [--seed 1] [--jcmd PATH] [--method FILE] [--kill NODE]
// FILE holds a method as a session pins it ({id, version, sha256, tree, locales}): the burst is played in its step of writing, with as many
// items as it allows.
import { readFileSync } from "node:fs";
import { family, Histogram, liveKb, machine, now, process_, sleep, words } from "./core.mjs";
import { stage } from "./session.mjs";
import { Tally } from "./tally.mjs";

const OBSERVERS = 3;
const DRAIN_MS = 30_000;

const options = words();
const method = options.method ? JSON.parse(readFileSync(options.method, "utf8")) : undefined;
const cap = method ? stage(method).cap : 5;
const answersIdea = !method || stage(method).parents;
const IDEAS = Math.min(2, cap);
const VOTES = Math.min(3, cap - IDEAS);
const sessions = +(options.sessions ?? 1);
const perSession = +options.participants;
const N = perSession * sessions;
const T = +options.seconds * 1000;
const everybody = N + (sessions === 1 ? OBSERVERS : 0);
const pids = options.pids.split(",");
const postgres = pids.pop();
const victim = options.kill === undefined ? undefined : pids[+options.kill];

let seed = +(options.seed ?? 1);
const chance = () => {
  seed = (seed * 1664525 + 1013904223) >>> 0;
  return seed / 4294967296;
};

const tally = new Tally(N, everybody, N * (IDEAS + VOTES));
const { author } = tally;
const isVote = new Uint8Array(tally.writes);
const ideasSeen = Array.from({ length: sessions }, () => []);
const isIdeaSeen = new Uint8Array(tally.writes);
const votesOf = Array.from({ length: N }, () => new Set());
const sessionOf = (p) => Math.floor(p / perSession);
const away = new Set();
const back = new Histogram();
let killedAt;

const core = {
  seen(p, m, live) {
    if (!tally.seen(p, m, live) || isVote[m] || isIdeaSeen[m]) return;
    isIdeaSeen[m] = 1;
    ideasSeen[sessionOf(author[m])].push(m);
  },
  ack: (m) => tally.ack(m),
  err: (what) => tally.err(what),
  lost(p) {
    away.add(p);
    if (killedAt === undefined) tally.err("socket-closed");
  },
  back(p) {
    away.delete(p);
    if (killedAt !== undefined) back.add(now() - killedAt);
  },
};

const Adapter = (await import(`./${options.server}.mjs`)).default;
const side = new Adapter(core, options.port.split(",").map(Number), options.database, { sessions, perSession, author });
await side.setup(method);
const servers = () => pids.map((pid) => process_(pid));
const liveMemory = () => pids.reduce((sum, pid) => sum + (pid === victim ? 0 : liveKb(options.jcmd, pid)), 0);
const resident = () => servers().reduce((sum, one) => sum + (one?.mb ?? 0), 0);
const gone = { cpu: 0 };
const cpu = () => ({
  server: servers().reduce((sum, one) => sum + (one?.cpu ?? 0), gone.cpu),
  postgres: family(postgres),
  load: process.cpuUsage(),
  machine: machine(),
});
const mbBefore = resident();
const kbBefore = liveMemory();
const joining = now();
const cpuBefore = cpu();
await joinAll();
const joinSeconds = (now() - joining) / 1000;
const joinBytes = side.bytes();
await sleep(2000);
const cpuJoined = cpu();
const mbJoined = resident();
const kbJoined = liveMemory();
const bytesJoined = side.bytes();
const schedule = plan();
tally.settle(side);
const cpuStarted = cpu();
const started = now();
const from = Date.now();
let atT;
await run();
const seconds = (now() - started) / 1000;
const cpuDone = cpu();
const to = Date.now();
const bytesDone = side.bytes();
await sleep(1500);
const kbDone = liveMemory();
const missed = tally.missed();
tally.over = true;
await sleep(1000);
report(await tally.lost());
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
      if (victim) kill();
    }
    if (observers === "away" && t > T * 0.6) {
      observers = "back";
      for (let o = N; o < everybody; o++) side.join(o).catch((error) => core.err(`back: ${error.message}`));
    }
    if (t > T) atT ??= { delivered: tally.delivered, expected: tally.expected };
    const whole = next >= schedule.length && tally.complete >= tally.submitted && away.size === 0;
    if ((whole && t > T) || t > T + DRAIN_MS) return;
    await sleep(2);
  }
}

function kill() {
  gone.cpu = process_(victim)?.cpu ?? 0;
  process.kill(+victim, "SIGKILL");
  killedAt = now();
}

function submit(event, t) {
  const p = author[event.m];
  if (side.closed(p)) return core.err("cut off");
  if (!isVote[event.m]) {
    tally.count(event.m);
    return side.idea(p, event.m);
  }
  if (!answersIdea) {
    tally.count(event.m);
    return side.vote(p, event.m);
  }
  const ideas = ideasSeen[sessionOf(p)];
  for (let i = 0; i < 20 && ideas.length > 0; i++) {
    const idea = ideas[Math.floor(chance() * ideas.length)];
    if (author[idea] === p || votesOf[p].has(idea)) continue;
    votesOf[p].add(idea);
    tally.count(event.m);
    return side.vote(p, event.m, idea);
  }
  if (t > T + 10_000) return core.err("nothing to vote on");
  schedule.push({ at: t + 250, m: event.m });
  schedule.sort((a, b) => a.at - b.at);
}

function report(lost) {
  const used = (what, from, to) => to[what] - from[what];
  const both = (from, to) => used("server", from, to) + used("postgres", from, to);
  const round = (x, digits = 3) => +x.toPrecision(digits);
  const spent = both(cpuStarted, cpuDone);
  const { submitted, delivered } = tally;
  const all = cpuDone.machine.all - cpuStarted.machine.all;
  const load = cpuDone.load.user + cpuDone.load.system - cpuStarted.load.user - cpuStarted.load.system;
  console.log(
    JSON.stringify({
      participants: N,
      writes: submitted,
      acknowledged: tally.acknowledged.n,
      lost,
      missed,
      doubled: tally.doubled,
      completeAtT: atT.expected === 0 ? 1 : round(atT.delivered / atT.expected, 4),
      seen: tally.seenByAll.quantiles(),
      ack: tally.acknowledged.quantiles(),
      cpuMsPerWrite: round((spent * 1000) / Math.max(1, submitted)),
      cpuUsPerDelivery: delivered === 0 ? 0 : round((spent * 1e6) / delivered),
      kbPerParticipant: round((kbJoined - kbBefore) / N),
      kbGrown: Math.round(kbDone - kbJoined),
      residentKbPerParticipant: Math.round(((mbJoined - mbBefore) * 1024) / N),
      bytesPerParticipantPerSecond: Math.round((bytesDone - bytesJoined) / N / seconds),
      join: {
        seconds: round(joinSeconds),
        cpuMsEach: round((both(cpuBefore, cpuJoined) * 1000) / everybody),
        bytesEach: Math.round(joinBytes / everybody),
      },
      cpu: {
        msPerParticipant: round((spent * 1000) / N),
        serverMsPerWrite: round((used("server", cpuStarted, cpuDone) * 1000) / Math.max(1, submitted)),
        postgresMsPerWrite: round((used("postgres", cpuStarted, cpuDone) * 1000) / Math.max(1, submitted)),
        load: round(load / 1e6 / all),
        host: round((cpuDone.machine.taken - cpuStarted.machine.taken) / all),
        idle: round((cpuDone.machine.idle - cpuStarted.machine.idle) / all),
      },
      ...(killedAt === undefined ? {} : { back: { people: back.n, away: away.size, ...back.quantiles(), last: back.max } }),
      during: { from, to },
      errors: tally.errors,
    }),
  );
}
