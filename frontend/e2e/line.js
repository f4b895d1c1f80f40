// A participant without a screen: joins over HTTP and speaks the protocol, as a browser does, reconnecting by number.
import WebSocket from "ws";

/** Joins by the session's code; answers the Cookie header of the seat. */
export async function join(url, code, name) {
  const page = await fetch(`${url}/j/${code}`);
  const cookies = jar(page);
  const token = /name="form-token" value="([^"]+)"/.exec(await page.text())?.[1] ?? "";
  const answer = await fetch(`${url}/j/${code}`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookies, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ "form-token": token, name }),
  });
  if (answer.status !== 303 && answer.status !== 302) throw new Error(`joining answered ${answer.status}`);
  return jar(answer);
}

const jar = (answer) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");

export class Line {
  facts = new Map();
  n = 0;
  acked = new Set();
  refused = [];
  /** commands on their way: id → message */
  pending = new Map();
  /** every command ever asked for: id → message */
  asked = new Map();
  closed = false;
  /** whether this connection has had its first frame */
  connected = false;
  /** how many people are here */
  here = 0;
  #count = 0;

  /** @param urls one server, or several: the next is tried whenever a connection ends, as behind a proxy */
  constructor(urls, code, cookie, as = "participant") {
    this.urls = [urls].flat();
    this.at = this.urls[0];
    this.path = `/s/${code}/socket?as=${as}`;
    this.cookie = cookie;
    this.#connect();
  }

  #connect() {
    if (this.closed) return;
    const socket = new WebSocket(`${this.at.replace("http", "ws")}${this.path}&from=${this.n}`, {
      headers: { cookie: this.cookie },
    });
    this.socket = socket;
    socket.on("message", (data) => this.#hear(JSON.parse(data.toString())));
    socket.on("open", () => {
      for (const message of this.pending.values()) this.#send(message);
    });
    socket.on("error", () => {});
    socket.on("close", () => {
      this.connected = false;
      this.at = this.urls[(this.urls.indexOf(this.at) + 1) % this.urls.length];
      // a line that a failed test has left open keeps nobody waiting
      setTimeout(() => this.#connect(), 200 + Math.random() * 300).unref();
    });
  }

  #hear(frame) {
    for (const [layer, change] of Object.entries(frame.l ?? {})) {
      if (change === null || change.full)
        for (const key of [...this.facts.keys()]) if (key.startsWith(`${layer} `)) this.facts.delete(key);
      if (change === null) continue;
      for (const [key, value] of Object.entries(change.set ?? {})) this.facts.set(`${layer} ${key}`, value);
      for (const key of change.del ?? []) this.facts.delete(`${layer} ${key}`);
    }
    for (const id of frame.a ?? []) {
      this.acked.add(id);
      this.pending.delete(id);
    }
    for (const refusal of frame.r ?? []) {
      if (refusal.code === "try-again") {
        // nothing was applied; as a page does, with the same id
        setTimeout(() => this.pending.has(refusal.c) && this.#send(this.pending.get(refusal.c)), 1000).unref();
        continue;
      }
      this.refused.push(refusal);
      this.pending.delete(refusal.c);
    }
    if (frame.n !== undefined) this.n = frame.n;
    if (frame.here) this.here = frame.here.count;
    this.connected = true;
  }

  /** Asks for something; kept until it is answered, however often the connection is lost. */
  ask(message) {
    const c = `c${++this.#count}`;
    const whole = { c, ...message };
    this.pending.set(c, whole);
    this.asked.set(c, whole);
    this.#send(whole);
    return c;
  }

  #send(message) {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(message));
  }

  get(layer, key) {
    return this.facts.get(`${layer} ${key}`);
  }

  close() {
    this.closed = true;
    this.socket.close();
  }
}

export async function until(what, holds, ms = 60_000) {
  for (const end = Date.now() + ms; Date.now() < end; ) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`never: ${what}`);
}
