// Palabre under the shared-session burst: one step in which everybody may write, seen by all at once; or a method of the library, as it is.
// An idea is a written item; a vote is a short item, in a second collection (if there is one) that names the idea as its parent, as the
// driver wants ideas and votes open at the same time. Both go the whole way: socket, decision, commit, frames.
// People join as browsers do, at /j/{code}; the session itself is written into the database before anybody comes.
import { MARK, pad, readDigits } from "./core.mjs";
import { RawWS } from "./rawws.mjs";
import { database, makeSession, oneStep, stage, stored } from "./session.mjs";

const ACKNOWLEDGED = Buffer.from('"m');
const PERSON = Buffer.from('"person":"');
// docs/protocol.md §4: beyond so many people what is written is dealt out in shares
const EVERYTHING = 1200;
const ROOM = 500;

export default class {
  /**
   * @param core told what is seen and acknowledged
   * @param port of the server on this machine
   * @param database its address: postgresql://…
   * @param shape how many sessions, with how many people each, and who wrote message m
   */
  constructor(core, port, database, { sessions = 1, perSession = Number.POSITIVE_INFINITY, author = [] } = {}) {
    this.core = core;
    this.server = new URL(`http://127.0.0.1:${port}`);
    this.database = database;
    this.sessions = sessions;
    this.perSession = perSession;
    this.author = author;
    this.rooms = [];
    this.lines = [];
    this.cookies = [];
    this.numbers = [];
    this.people = [];
  }

  /** @param method whose {@link stage} is played @param endsAt when its bell rings, ms since 1970 */
  async setup(method = oneStep({ during: "all", after: "all" }), endsAt = undefined) {
    this.stage = stage(method);
    await database(this.database, async (db) => {
      for (let i = 0; i < this.sessions; i++) this.rooms.push(await makeSession(db, method, endsAt));
    });
    for (const room of this.rooms) {
      const page = await fetch(new URL(`/j/${room.code}`, this.server));
      room.form = cookie(page, "palabre-form");
      room.token = /name="form-token" value="([^"]+)"/.exec(await page.text())?.[1];
      if (!room.form || !room.token) throw new Error(`/j/${room.code} answered ${page.status} without a form`);
    }
  }

  #room(p) {
    return this.rooms[this.sessions === 1 ? 0 : Math.floor(p / this.perSession)];
  }

  /** Whether person p is to see message m: of the same session, and in a crowd of the same share. */
  reads(p, m) {
    const author = this.author[m];
    if (!this.stage.shown && !this.revealed) return false;
    if (this.#room(p) !== this.#room(author)) return false;
    this.shares ??= shares(this.sessions === 1 ? this.people.length + 1 : this.perSession + 1);
    return this.shares === 1 || share(this.people[p], this.shares) === share(`im${pad(m, 7)}`, this.shares);
  }

  async join(i) {
    this.cookies[i] ??= await this.#sitDown(i);
    const from = this.numbers[i] ?? 0;
    await new Promise((resolve, reject) => {
      const before = this.lines[i];
      let here = false;
      const line = new RawWS({
        port: +this.server.port,
        path: `/s/${this.#room(i).code}/socket?as=participant&from=${from}`,
        headers: { Cookie: this.cookies[i] },
        onFrame: (bytes, start, end) => {
          this.#frame(i, bytes, start, end, here);
          if (!here) this.people[i] ??= person(bytes, start);
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
    this.#write(i, m, this.stage.ideas, words, "");
  }

  vote(i, m, idea) {
    const parents = this.stage.parents ? `,"parents":["im${pad(idea, 7)}"]` : "";
    this.#write(i, m, this.stage.votes, `~M${pad(m, 7)}~`, parents);
  }

  closed(i) {
    return !this.lines[i] || this.lines[i].closed;
  }

  bytes() {
    return this.lines.reduce((sum, line) => sum + (line?.bytesIn || 0), 0);
  }

  /** The numbers of what is in the log. */
  async db() {
    const ids = this.rooms.map((room) => room.id);
    return new Set(await database(this.database, (db) => stored(db, ids)));
  }

  #write(i, m, collection, text, parents) {
    const id = `m${pad(m, 7)}`;
    this.lines[i].send(
      `{"k":"write","c":"${id}","run":"${this.stage.run}","item":"i${id}","in":"${collection}","fields":{"text":"${text}"}${parents}}`,
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
    const room = this.#room(i);
    const answer = await fetch(new URL(`/j/${room.code}`, this.server), {
      method: "POST",
      redirect: "manual",
      headers: { "Content-Type": "application/x-www-form-urlencoded", Cookie: room.form },
      body: new URLSearchParams({ name: `P${i}`, "form-token": room.token }),
    });
    const seat = cookie(answer, `palabre-seat-${room.code}`);
    if (!seat) throw new Error(`joining answered ${answer.status}`);
    return seat;
  }
}

/** The receiver's id, out of its first frame. */
function person(bytes, start) {
  const at = bytes.indexOf(PERSON, start) + PERSON.length;
  return bytes.toString("latin1", at, bytes.indexOf(34, at));
}

function shares(people) {
  return people <= EVERYTHING ? 1 : 2 ** Math.floor(Math.log2(Math.floor((people - 1) / ROOM))) * 2;
}

function share(id, of) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 16)) & (of - 1);
}

function cookie(answer, name) {
  return answer.headers.getSetCookie().find((line) => line.startsWith(`${name}=`))?.split(";")[0];
}

function number(bytes, at) {
  let n = 0;
  for (let i = at; bytes[i] >= 48 && bytes[i] <= 57; i++) n = n * 10 + bytes[i] - 48;
  return n;
}
