// The bare limit under the same burst: ideas and votes are messages of one kind there.
import pg from "pg";
import { marks, pad, readDigits } from "./core.mjs";
import { RawWS } from "./rawws.mjs";

const ACKNOWLEDGED = 65; // A
const SNAPSHOT = 83; // S

export default class {
  /** As in palabre.mjs. */
  constructor(core, [port], database) {
    this.core = core;
    this.port = port;
    this.database = database;
    this.lines = [];
  }

  async setup() {}

  /** Everybody gets everything. */
  audience() {
    return 0;
  }

  audienceOf() {
    return 0;
  }

  join(i) {
    return new Promise((resolve, reject) => {
      let here = false;
      const before = this.lines[i];
      const line = new RawWS({
        port: this.port,
        onFrame: (bytes, start, end) => {
          if (bytes[start] === ACKNOWLEDGED) return this.core.ack(readDigits(bytes, start + 1, 7));
          const live = bytes[start] !== SNAPSHOT;
          marks(bytes, start, end, (m) => this.core.seen(i, m, live));
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
    const words = "Idea: we should try something that takes about eighty characters";
    this.lines[i].send(`{"m":"${pad(m, 7)}","t":"${words}"}`);
  }

  vote(i, m, idea) {
    this.lines[i].send(`{"m":"${pad(m, 7)}","t":"V${pad(idea, 7)}"}`);
  }

  closed(i) {
    return !this.lines[i] || this.lines[i].closed;
  }

  bytes() {
    return this.lines.reduce((sum, line) => sum + (line?.bytesIn || 0), 0);
  }

  async db() {
    const db = new pg.Client({ connectionString: this.database });
    await db.connect();
    const last = "(select room from limit_event order by room desc limit 1)";
    const found = await db.query(`select id from limit_event where room = ${last}`);
    await db.end();
    return new Set(found.rows.map((row) => +row.id.slice(2, 9)));
  }
}
