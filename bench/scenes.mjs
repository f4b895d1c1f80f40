// What a session meets beside the burst. One line of JSON on standard output; docs/performance.md says what the figures mean.
//   join    everybody comes at once into a session in which 200 ideas stand
//   reveal  everybody has written 2 ideas that nobody else sees; the step closes, and all are shown to all
//   close   everybody writes in the last two seconds in which a hard bell still takes words, and a little later
//   idle    so many sessions are opened by 5 people who write 2 ideas each, fall silent, and leave
//
// node scenes.mjs --scene join|reveal|close|idle --port 8480 --database postgresql://… --participants 1000 --pids SERVER,POSTGRES
//                 [--sessions 1000] [--jcmd PATH]
import { family, Histogram, liveKb, now, process_, sleep, words } from "./core.mjs";
import Palabre from "./palabre.mjs";
import { append, database, oneStep } from "./session.mjs";
import { Tally } from "./tally.mjs";

const STANDING = 200;
const EARLY = 20;
const IDEAS = 2;
const PATIENCE_MS = 120_000;
const SILENCE_MS = 10_000;
const GRACE_MS = 3000; // how long last words are taken after a hard bell, where a method says nothing else

const options = words();
const idleSessions = options.scene === "idle" ? +options.sessions : 1;
const perSession = +options.participants;
const N = perSession * idleSessions;
const everybody = options.scene === "join" ? N + EARLY : N;
const [serverPid, postgresPid] = options.pids.split(",");
const cpu = () => (process_(serverPid)?.cpu ?? 0) + family(postgresPid);
const live = () => liveKb(options.jcmd, serverPid);
const tally = new Tally(everybody, everybody, Math.max(STANDING, N * IDEAS));
let onSeen = () => {};
const core = {
  seen(p, m, alive) {
    if (tally.seen(p, m, alive)) onSeen(p, m);
  },
  ack: (m) => tally.ack(m),
  err: (what) => tally.err(what),
};
const { author, errors } = tally;
const side = new Palabre(core, [+options.port], options.database, { sessions: idleSessions, perSession, author });
const scenes = { join, reveal, close, idle };
const round = (x) => +x.toPrecision(3);
const result = await scenes[options.scene]();
console.log(JSON.stringify({ scene: options.scene, participants: perSession, ...result, ...(await loss()), errors }));
process.exit(0);

async function join() {
  await side.setup();
  await enter(0, EARLY, 10);
  for (let m = 0; m < STANDING; m++) author[m] = m % EARLY;
  for (let m = 0; m < STANDING; m++) write(m);
  await until(() => tally.acknowledged.n === STANDING);
  const spent = cpu();
  const bytes = side.bytes();
  const start = now();
  const each = await enter(EARLY, EARLY + N, N);
  const seconds = (now() - start) / 1000;
  tally.settle(side);
  return {
    seconds: round(seconds),
    joined: each.quantiles(),
    cpuMsEach: round(((cpu() - spent) * 1000) / N),
    bytesEach: Math.round((side.bytes() - bytes) / N),
  };
}

async function reveal() {
  await side.setup(oneStep({ during: "author", after: "all" }));
  await enter(0, N, 20);
  await everybodyWrites();
  await sleep(1500);
  side.revealed = true;
  tally.settle(side);
  const [wanted, has] = [new Uint32Array(N), new Uint32Array(N)];
  const items = new Map();
  for (const audience of tally.audienceOf) items.set(audience, (items.get(audience) ?? 0) + 1);
  for (let p = 0; p < N; p++) wanted[p] = items.get(tally.audience[p]) ?? 0;
  for (let m = 0; m < tally.writes; m++) if (tally.audience[author[m]] === tally.audienceOf[m]) wanted[author[m]]--;
  let early = 0;
  for (let p = 0; p < N; p++) for (let m = 0; m < tally.writes; m++) if (author[m] !== p && tally.has(p, m)) early++;
  const complete = new Histogram();
  const spent = cpu();
  const bytes = side.bytes();
  const start = now();
  onSeen = (p, m) => {
    if (tally.audience[p] === tally.audienceOf[m] && ++has[p] === wanted[p]) complete.add(now() - start);
  };
  await database(options.database, (db) => append(db, side.rooms[0], "step-closed", { run: "burst" }));
  await until(() => complete.n === N);
  return {
    early,
    complete: complete.n,
    seen: complete.quantiles(),
    ack: tally.acknowledged.quantiles(),
    cpuMsEach: round(((cpu() - spent) * 1000) / N),
    bytesEach: Math.round((side.bytes() - bytes) / N),
  };
}

async function close() {
  const joining = 5000 + N * 40;
  const endsAt = Date.now() + joining;
  const time = { live: `${Math.ceil(joining / 1000)}s`, hard: true };
  const method = oneStep({ during: "all", after: "all" }, { time });
  await side.setup(method, endsAt);
  await enter(0, N, 20);
  for (let m = 0; m < N; m++) author[m] = m;
  tally.settle(side);
  const over = endsAt + GRACE_MS;
  await sleep(Math.max(0, over - 2000 - Date.now()));
  const late = Date.now() > over - 1900;
  for (let m = 0; m < N; m++) setTimeout(() => write(m), Math.random() * 2500);
  await sleep(2600);
  await until(() => tally.acknowledged.n + (errors.refused ?? 0) >= N);
  const refused = errors.refused ?? 0;
  delete errors.refused;
  const acknowledged = tally.acknowledged.n;
  const noBell = refused === 0 ? 1 : 0;
  return { ack: tally.acknowledged.quantiles(), acknowledged, refused, unanswered: N - acknowledged - refused, noBell, late };
}

/** Live memory of the server for each session: while nobody says anything, and once nobody is there any more. */
async function idle() {
  await side.setup();
  const before = live();
  await enter(0, N, 20);
  await everybodyWrites();
  tally.settle(side);
  await sleep(3000);
  const silent = live();
  const spent = cpu();
  await sleep(SILENCE_MS);
  const cpuPercentSilent = round(((cpu() - spent) * 100_000) / SILENCE_MS);
  for (let p = 0; p < N; p++) side.kill(p);
  await sleep(5000);
  const empty = live();
  const still = cpu();
  await sleep(SILENCE_MS);
  return {
    sessions: idleSessions,
    kbPerSessionSilent: round((silent - before) / idleSessions),
    kbPerSessionEmpty: round((empty - before) / idleSessions),
    cpuPercentSilent,
    cpuPercentEmpty: round(((cpu() - still) * 100_000) / SILENCE_MS),
  };
}

/** Each writes {@link IDEAS}, one person after the other, in tens of seconds rather than at once. */
async function everybodyWrites() {
  for (let m = 0; m < N * IDEAS; m++) author[m] = m % N;
  for (let m = 0; m < N * IDEAS; m++) {
    write(m);
    if (m % 50 === 49) await sleep(20);
  }
  await until(() => tally.acknowledged.n === N * IDEAS);
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

function write(m) {
  tally.count(m);
  side.idea(author[m], m);
}

async function until(holds) {
  for (const end = now() + PATIENCE_MS; !holds() && now() < end; ) await sleep(5);
}

/** lost: acknowledged, but not stored. missed: stored, but not seen by somebody who was to see it. */
async function loss() {
  await sleep(1500);
  const lost = await tally.lost();
  return { lost, missed: options.scene === "close" ? await missedOfStored() : tally.missed() };
}

async function missedOfStored() {
  const stored = await side.db();
  for (let m = 0; m < tally.writes; m++) if (!stored.has(m)) tally.submittedAt[m] = 0;
  return tally.missed();
}
