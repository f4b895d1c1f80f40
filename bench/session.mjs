// Sessions written into the database before anybody comes, as another node would have written them.
import { createHash } from "node:crypto";
import pg from "pg";

const TAKEN = "23505"; // unique_violation
const LETTERS = "34679ACDEFGHJKMNPQRTWXY";

/** A method of one step in which everybody may write. @param see who sees it during the step, and after @param more of the step's properties */
export const oneStep = (see, more = {}) => pinned({
  id: "bench-burst", version: "1.0.0", lang: "en", title: "Burst",
  artefacts: { ideas: { kind: "idea", title: "Ideas" }, votes: { kind: "idea", title: "Votes" } },
  steps: [
    { id: "burst", kind: "collect", title: "Burst", prompt: "Write.", out: ["ideas", "votes"], see: { authors: "hidden", ...see }, ...more },
  ],
});

/**
 * @param tree method.yaml as JSON
 * @returns what a session pins
 */
const pinned = (tree) => ({
  id: tree.id, version: tree.version, tree, locales: {}, sha256: createHash("sha256").update(JSON.stringify(tree)).digest("hex"),
});

/**
 * Where people write at once in a method: of its steps of writing that all see meanwhile (or else that nobody else sees), the first that takes the
 * most.
 *
 * @returns {{run: string, ideas: string, votes: string, parents: boolean, cap: number, shown: boolean}} where ideas and votes go, whether a
 *   vote names its idea as parent, how many items each person may write, whether the others see them at once
 */
export function stage(method) {
  const steps = method.tree.steps.filter((step) => step.kind === "collect" && ["all", "author"].includes(step.see?.during));
  const cap = (one) => (typeof one.cap === "number" ? one.cap : Number.POSITIVE_INFINITY);
  const shown = steps.filter((one) => one.see.during === "all");
  const among = shown.length > 0 ? shown : steps;
  const step = among.find((one) => cap(one) === Math.max(...among.map(cap)));
  if (!step) throw new Error(`${method.id} has no step in which everybody writes for all or for themselves`);
  const [ideas, votes] = [step.out].flat();
  return { run: step.id, ideas, votes: votes ?? ideas, parents: votes !== undefined, cap: cap(step), shown: step.see.during === "all" };
}

/** Waits for work on a connection of its own. */
export async function database(url, work) {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  try {
    return await work(db);
  } finally {
    await db.end();
  }
}

/** @returns {{id: string, code: string}} a session that runs, its {@link stage} open; with `endsAt` (ms since 1970) a hard bell ends it */
export async function makeSession(db, method, endsAt) {
  const { sha256 } = method;
  const code = Array.from({ length: 6 }, () => LETTERS[Math.floor(Math.random() * LETTERS.length)]).join("");
  const id = `bench${Date.now().toString(36)}${code.toLowerCase()}`;
  await db.query("insert into workspace values ('bench', 'Bench', now()) on conflict do nothing");
  await db.query(
    `insert into session_plan values ($1, 'bench', $2, 'Burst', $4, $5, $3, '{}', 'LIVE', 'en', 1000,
     '', '', '', '', '', '', '', '', 'OPEN', null, now())`,
    [id, code, sha256, method.id, method.version],
  );
  await db.query("insert into method_source values ($1, $2, $3, $4, $5) on conflict do nothing", [
    sha256, method.id, method.version, JSON.stringify(method.tree), JSON.stringify(method.locales),
  ]);
  const ends = endsAt === undefined ? {} : { endsAt: new Date(endsAt).toISOString() };
  const events = [
    ["session-planned", { plan: plan(code, method) }],
    ["person-joined", { person: "crew", name: "Crew", role: "facilitator", bot: false }],
    ["session-opened", {}],
    ["step-opened", { run: stage(method).run, ...ends }],
  ];
  for (const [index, [name, body]] of events.entries())
    await db.query("insert into event values ($1, $2, now(), null, $3, 1, $4)", [id, index + 1, name, JSON.stringify(body)]);
  return { id, code };
}

/** One more event, as another node writes it: the next free number, another one if somebody was first, then the hint that wakes the server. */
export async function append(db, session, name, body) {
  const found = await next(db, session, name, body);
  await db.query("select pg_notify('palabre', $1)", [`bench\nw ${session.id} ${found.rows[0].seq}`]);
}

async function next(db, session, name, body) {
  try {
    return await db.query(
      `insert into event select $1::text, max(seq) + 1, now(), null, $2, 1, $3 from event where session_id = $1 returning seq`,
      [session.id, name, JSON.stringify(body)],
    );
  } catch (error) {
    if (error.code !== TAKEN) throw error;
    return next(db, session, name, body);
  }
}

/** What is in the log: for each, the number in its text. */
export async function stored(db, ids) {
  const found = await db.query("select body from event where session_id = any($1) and name = 'item-written'", [ids]);
  return found.rows.map((row) => +/~M(\d{7})~/.exec(row.body)[1]);
}

function plan(code, method) {
  const open = { strategy: "", objective: "", question: "", givens: "", whoDecides: "", whatNext: "", confidentiality: "" };
  return {
    title: "Burst", code, mode: "live", language: "en", method: `${method.id}@${method.version}#${method.sha256}`,
    settings: {}, mandate: open, seed: 1, rehearsal: false,
  };
}
