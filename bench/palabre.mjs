// Palabre under the shared-session burst: one step in which everybody may write, seen by all at once.
// An idea is a written item; a vote is a short item in a second collection that names the idea as its parent, as the
// driver wants ideas and votes open at the same time. Both go the whole way: socket, decision, commit, frames.
// People join as browsers do, at /j/{code}; the session itself is written into the database before anybody comes.
import pg from "pg";
import { MARK, pad, readDigits } from "./core.mjs";
import { RawWS } from "./rawws.mjs";

const LETTERS = "34679ACDEFGHJKMNPQRTWXY";
const ACKNOWLEDGED = Buffer.from('"m');
const see = { during: "all", after: "all", authors: "hidden" };
const method = {
  id: "bench-burst", version: "1.0.0", lang: "en", title: "Burst",
  artefacts: { ideas: { kind: "idea", title: "Ideas" }, votes: { kind: "idea", title: "Votes" } },
  steps: [{ id: "burst", kind: "collect", title: "Burst", prompt: "Write.", out: ["ideas", "votes"], see }],
};
const sha256 = "b".repeat(64);

export default class {
  /**
   * @param core told what is seen and acknowledged
   * @param port of the server on this machine
   * @param database its address: postgresql://…
   */
  constructor(core, port, database) {
    this.core = core;
    this.server = new URL(`http://127.0.0.1:${port}`);
    this.database = database;
    this.lines = [];
    this.cookies = [];
    this.numbers = [];
  }

  async setup() {
    this.session = `bench${Date.now().toString(36)}`;
    this.code = Array.from({ length: 6 }, () => LETTERS[Math.floor(Math.random() * LETTERS.length)]).join("");
    await this.#database(async (db) => {
      await db.query("insert into workspace values ('bench', 'Bench', now()) on conflict do nothing");
      await db.query(
        `insert into session_plan values ($1, 'bench', $2, 'Burst', 'bench-burst', '1.0.0', $3, '{}', 'LIVE', 'en', 1000,
         '', '', '', '', '', '', '', '', 'OPEN', null, now())`,
        [this.session, this.code, sha256],
      );
      await db.query("insert into method_source values ($1, $2, $3, $4, '{}') on conflict do nothing", [
        sha256, method.id, method.version, JSON.stringify(method),
      ]);
      const events = [
        ["session-planned", { plan: this.#plan() }],
        ["person-joined", { person: "crew", name: "Crew", role: "facilitator", bot: false }],
        ["session-opened", {}],
        ["step-opened", { run: "burst" }],
      ];
      for (const [index, [name, body]] of events.entries())
        await db.query("insert into event values ($1, $2, now(), null, $3, 1, $4)", [
          this.session, index + 1, name, JSON.stringify(body),
        ]);
    });
    const page = await fetch(new URL(`/j/${this.code}`, this.server));
    this.form = cookie(page, "palabre-form");
    this.token = /name="form-token" value="([^"]+)"/.exec(await page.text())?.[1];
    if (!this.form || !this.token) throw new Error(`/j/${this.code} answered ${page.status} without a form`);
  }

  async join(i) {
    this.cookies[i] ??= await this.#sitDown(i);
    const from = this.numbers[i] ?? 0;
    await new Promise((resolve, reject) => {
      const before = this.lines[i];
      let here = false;
      const line = new RawWS({
        port: +this.server.port,
        path: `/s/${this.code}/socket?as=participant&from=${from}`,
        headers: { Cookie: this.cookies[i] },
        onFrame: (bytes, start, end) => {
          this.#frame(i, bytes, start, end, here);
          if (!here) resolve();
          here = true;
        },
        onClose: (error) => {
          if (!here) reject(new Error(`closed ${error}`));
          else if (!line.meant) this.core.err("socket-closed");
        },
      });
      if (before) line.bytesIn = before.bytesIn;
      this.lines[i] = line;
    });
  }

  kill(i) {
    this.lines[i].meant = true;
    this.lines[i].kill();
  }

  idea(i, m) {
    const words = `~M${pad(m, 7)}~ Idea: we should try something that takes about eighty characters`;
    this.#write(i, m, "ideas", words, "");
  }

  vote(i, m, idea) {
    this.#write(i, m, "votes", `~M${pad(m, 7)}~`, `,"parents":["im${pad(idea, 7)}"]`);
  }

  closed(i) {
    return !this.lines[i] || this.lines[i].closed;
  }

  bytes() {
    return this.lines.reduce((sum, line) => sum + (line?.bytesIn || 0), 0);
  }

  /** The numbers of what is in the log. */
  async db() {
    const found = await this.#database((db) =>
      db.query("select body from event where session_id = $1 and name = 'item-written'", [this.session]),
    );
    return new Set(found.rows.map((row) => +/~M(\d{7})~/.exec(row.body)[1]));
  }

  #write(i, m, collection, text, parents) {
    const id = `m${pad(m, 7)}`;
    this.lines[i].send(
      `{"k":"write","c":"${id}","run":"burst","item":"i${id}","in":"${collection}","fields":{"text":"${text}"}${parents}}`,
    );
  }

  /** Frames with a number begin with it, answers with "a" or "r"; see docs/protocol.md §4. */
  #frame(i, bytes, start, end, live) {
    const first = bytes[start + 2];
    if (first === 0x6e) this.numbers[i] = number(bytes, start + 5);
    if (first === 0x61) this.#answers(bytes, start, end);
    if (first === 0x72) this.core.err("refused");
    for (let at = bytes.indexOf(MARK, start); at >= 0 && at < end; at = bytes.indexOf(MARK, at + 10))
      this.core.seen(i, readDigits(bytes, at + 2, 7), live);
  }

  #answers(bytes, start, end) {
    const list = bytes.indexOf("]", start);
    for (let at = bytes.indexOf(ACKNOWLEDGED, start); at >= 0 && at < Math.min(list, end); at = bytes.indexOf(ACKNOWLEDGED, at + 9))
      this.core.ack(readDigits(bytes, at + 2, 7));
  }

  async #sitDown(i) {
    const answer = await fetch(new URL(`/j/${this.code}`, this.server), {
      method: "POST",
      redirect: "manual",
      headers: { "Content-Type": "application/x-www-form-urlencoded", Cookie: this.form },
      body: new URLSearchParams({ name: `P${i}`, "form-token": this.token }),
    });
    const seat = cookie(answer, `palabre-seat-${this.code}`);
    if (!seat) throw new Error(`joining answered ${answer.status}`);
    return seat;
  }

  #plan() {
    const open = { strategy: "", objective: "", question: "", givens: "", whoDecides: "", whatNext: "", confidentiality: "" };
    return {
      title: "Burst", code: this.code, mode: "live", language: "en", method: `bench-burst@1.0.0#${sha256}`,
      settings: {}, mandate: open, seed: 1, rehearsal: false,
    };
  }

  async #database(work) {
    const db = new pg.Client({ connectionString: this.database });
    await db.connect();
    try {
      return await work(db);
    } finally {
      await db.end();
    }
  }
}

function cookie(answer, name) {
  return answer.headers.getSetCookie().find((line) => line.startsWith(`${name}=`))?.split(";")[0];
}

function number(bytes, at) {
  let n = 0;
  for (let i = at; bytes[i] >= 48 && bytes[i] <= 57; i++) n = n * 10 + bytes[i] - 48;
  return n;
}
