// Palabre under the shared-session burst: one step in which everybody may write, seen by all at once; or a method of the library, as it is.
// An idea is a written item; a vote is a short item, in a second collection (if there is one) that names the idea as its parent, as the
// driver wants ideas and votes open at the same time. Both go the whole way: socket, decision, commit, frames.
// People join as browsers do, at /j/{code}; the session itself is written into the database before anybody comes.
// With several ports there are several nodes: sessions (or the people of a single one) are spread over them, and whose node is gone
// comes back at the next and says again what was not answered, as a page does.
import { marks, pad, readDigits, sleep } from "./core.mjs";
import { Post } from "./http.mjs";
import { Inflating } from "./inflating.mjs";
import { RawWS } from "./rawws.mjs";
import { database, makeSession, oneStep, stage, stored } from "./session.mjs";

const COMMAND = Buffer.from('"m');
const LIST_ENDS = 93; // ]
const PERSON = Buffer.from('"person":"');
// docs/protocol.md §4: beyond so many people what is written is dealt out in shares
const EVERYTHING = 1200;
const ROOM = 500;
const SHARES_AT_MOST = 4096;
const FIRST_BACK_OFF_MS = 400;
const LONGEST_BACK_OFF_MS = 3000;
const WORDS = `we should could try ask every team once each month before after meeting people other school city garden water money young old
listen share write read show find give take build repair open close small large simple honest slow quick letter phone morning evening common
secret kitchen table street doctor nurse teacher child parent neighbour bread music language`.split(/\s+/);

export default class {
  /**
   * @param core told what is seen and acknowledged
   * @param ports of the servers on this machine
   * @param database its address: postgresql://…
   * @param shape how many sessions, with how many people each, and who wrote message m
   */
  constructor(core, ports, database, { sessions = 1, perSession = Number.POSITIVE_INFINITY, author = [] } = {}) {
    this.core = core;
    this.ports = ports;
    this.posts = ports.map((port) => new Post(port));
    this.database = database;
    this.sessions = sessions;
    this.perSession = perSession;
    this.author = author;
    this.rooms = [];
    this.lines = [];
    this.cookies = [];
    this.numbers = [];
    this.people = [];
    this.nodes = [];
    this.attempts = [];
    this.unanswered = new Map();
    this.inflating = new Inflating();
    this.earlier = 0;
  }

  /** @param method whose {@link stage} is played @param endsAt when its bell rings, ms since 1970 */
  async setup(method = oneStep({ during: "all", after: "all" }), endsAt = undefined) {
    this.stage = stage(method);
    await database(this.database, async (db) => {
      for (let i = 0; i < this.sessions; i++) this.rooms.push(await makeSession(db, method, endsAt));
    });
    for (const room of this.rooms) {
      const page = await fetch(`http://127.0.0.1:${this.ports[0]}/j/${room.code}`);
      room.form = page.headers.getSetCookie().find((line) => line.startsWith("palabre-form="))?.split(";")[0];
      room.token = /name="form-token" value="([^"]+)"/.exec(await page.text())?.[1];
      if (!room.form || !room.token) throw new Error(`/j/${room.code} answered ${page.status} without a form`);
    }
  }

  #session(p) {
    return this.sessions === 1 ? 0 : Math.floor(p / this.perSession);
  }

  /** Who reads the same reads the same number: of one session, and in a crowd of one share. Known once all have joined. */
  audience(p) {
    this.audiences ??= this.people.map((id, i) => this.#session(i) * SHARES_AT_MOST + share(id, this.#shares()));
    return this.audiences[p];
  }

  /** The {@link audience} of message m; -1 when nobody else is to see it. */
  audienceOf(m) {
    if (!this.stage.shown && !this.revealed) return -1;
    return this.#session(this.author[m]) * SHARES_AT_MOST + share(`im${pad(m, 7)}`, this.#shares());
  }

  #shares() {
    const people = (this.sessions === 1 ? this.people.length : this.perSession) + 1; // and who facilitates
    return people <= EVERYTHING ? 1 : 2 ** Math.floor(Math.log2(Math.floor((people - 1) / ROOM))) * 2;
  }

  async join(i) {
    this.nodes[i] ??= (this.sessions === 1 ? i : this.#session(i)) % this.ports.length;
    this.cookies[i] ??= await this.#sitDown(i);
    try {
      await this.#connect(i);
    } catch (error) {
      if (this.ports.length === 1) throw error;
      await this.#comeBack(i);
    }
  }

  #connect(i) {
    const before = this.lines[i];
    return new Promise((resolve, reject) => {
      let here = false;
      const line = new RawWS({
        port: this.ports[this.nodes[i]],
        path: `/s/${this.rooms[this.#session(i)].code}/socket?as=participant&from=${this.numbers[i] ?? 0}&deflate=1`,
        headers: { Cookie: this.cookies[i] },
        onFrame: (...message) => {
          const [bytes, start, end] = this.inflating.plain(...message);
          this.#frame(i, bytes, start, end, here);
          if (here) return;
          here = true;
          this.people[i] ??= person(bytes, start, end);
          this.attempts[i] = 0;
          resolve();
        },
        onClose: (why) => {
          if (!here) reject(new Error(`closed ${why}`));
          else if (!line.meant) this.#lost(i, why);
        },
      });
      this.earlier += before?.bytesIn ?? 0;
      this.lines[i] = line;
    });
  }

  /** Of one node: a fault. Of several: one is gone, and one comes back to the next, sooner or later as pages do. */
  async #lost(i, why) {
    if (this.ports.length === 1) return this.core.err(`socket-closed ${why ?? ""}`.trim());
    this.core.lost?.(i);
    await this.#comeBack(i);
    this.core.back?.(i);
    for (const [m, command] of this.unanswered) if (this.author[m] === i) this.lines[i].send(command);
  }

  /** To one node after the other, until one takes them. */
  async #comeBack(i) {
    for (;;) {
      this.attempts[i] = (this.attempts[i] ?? 0) + 1;
      const longest = Math.min(LONGEST_BACK_OFF_MS, FIRST_BACK_OFF_MS * 2 ** (this.attempts[i] - 1));
      await sleep(longest * (0.5 + Math.random() / 2));
      this.nodes[i] = (this.nodes[i] + 1) % this.ports.length;
      try {
        return await this.#connect(i);
      } catch {
        // the next one then
      }
    }
  }

  kill(i) {
    this.lines[i].meant = true;
    this.lines[i].kill();
  }

  idea(i, m) {
    this.#write(i, m, this.stage.ideas, `~M${pad(m, 7)}~ ${sentence(m)}`, "");
  }

  vote(i, m, idea) {
    const parents = this.stage.parents ? `,"parents":["im${pad(idea, 7)}"]` : "";
    this.#write(i, m, this.stage.votes, `~M${pad(m, 7)}~`, parents);
  }

  closed(i) {
    return !this.lines[i] || (this.lines[i].closed && this.ports.length === 1);
  }

  bytes() {
    return this.lines.reduce((sum, line) => sum + (line?.bytesIn || 0), this.earlier);
  }

  /** The numbers of what is in the log. */
  async db() {
    const ids = this.rooms.map((room) => room.id);
    return new Set(await database(this.database, (db) => stored(db, ids)));
  }

  #write(i, m, collection, text, parents) {
    const id = `m${pad(m, 7)}`;
    const command = `{"k":"write","c":"${id}","run":"${this.stage.run}","item":"i${id}","in":"${collection}","fields":{"text":"${text}"}${parents}}`;
    this.unanswered.set(m, command);
    this.lines[i].send(command);
  }

  /** Frames with a number begin with it, answers with "a" or "r"; see docs/protocol.md §4. */
  #frame(i, bytes, start, end, live) {
    const first = bytes[start + 2];
    if (first === 0x6e) this.numbers[i] = number(bytes, start + 5);
    else if (first === 0x61) this.#answers(bytes, start, end);
    else if (first === 0x72) this.#refusal(i, bytes, start, end);
    marks(bytes, start, end, (m) => this.core.seen(i, m, live));
  }

  #answers(bytes, start, end) {
    const list = bytes.subarray(start, Math.min(end, start + bytes.subarray(start, end).indexOf(LIST_ENDS)));
    for (let at = list.indexOf(COMMAND); at >= 0; at = list.indexOf(COMMAND, at + 9)) {
      const m = readDigits(list, at + 2, 7);
      this.unanswered.delete(m);
      this.core.ack(m);
    }
  }

  /** Nothing was applied. What is to be tried again is, as a page does; all else is counted. */
  #refusal(i, bytes, start, end) {
    const text = bytes.toString("latin1", start, end);
    for (const [, m, code] of text.matchAll(/"c":"m(\d{7})","code":"([a-z-]+)"/g)) {
      const command = this.unanswered.get(+m);
      if (code === "try-again" && command) setTimeout(() => this.lines[i].send(command), 1000);
      else this.core.err("refused");
    }
  }

  async #sitDown(i) {
    const room = this.rooms[this.#session(i)];
    const answer = await this.posts[this.nodes[i]].form(`/j/${room.code}`, room.form, {
      name: `P${i}`,
      "form-token": room.token,
    });
    const seat = answer.cookies.find((one) => one.startsWith(`palabre-seat-${room.code}=`));
    if (!seat) throw new Error(`joining answered ${answer.status}`);
    return seat;
  }
}

/** About 65 characters that differ from message to message as ideas do: what is always the same would deflate to nothing. */
function sentence(m) {
  let drawn = m + 1;
  let said = "Idea:";
  while (said.length < 58) {
    drawn = (Math.imul(drawn, 1664525) + 1013904223) >>> 0;
    said += ` ${WORDS[(drawn >>> 8) % WORDS.length]}`;
  }
  return said;
}

/** The receiver's id, out of its first frame. */
function person(bytes, start, end) {
  const frame = bytes.subarray(start, end);
  const at = frame.indexOf(PERSON) + PERSON.length;
  return frame.toString("latin1", at, frame.indexOf(34, at));
}

function share(id, of) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 16)) & (of - 1);
}

function number(bytes, at) {
  let n = 0;
  for (let i = at; bytes[i] >= 48 && bytes[i] <= 57; i++) n = n * 10 + bytes[i] - 48;
  return n;
}
