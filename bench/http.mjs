// Forms sent over connections that stay: what a load of thousands costs when it joins should be the server's time, not its own.
import net from "node:net";

/** One connection, one request at a time. */
class Line {
  #answered;
  #said = "";

  constructor(port) {
    this.socket = net.connect({ host: "127.0.0.1", port, noDelay: true });
    this.socket.setEncoding("latin1");
    this.socket.on("data", (text) => this.#hear(text));
    this.socket.on("error", () => {});
    this.socket.on("close", () => this.#answered?.({ status: 0, cookies: [] }));
  }

  ask(text) {
    return new Promise((resolve) => {
      this.#said = "";
      this.#answered = resolve;
      if (this.socket.destroyed) resolve({ status: 0, cookies: [] });
      else this.socket.write(text);
    });
  }

  #hear(text) {
    this.#said += text;
    const end = this.#said.indexOf("\r\n\r\n");
    if (end < 0) return;
    const head = this.#said.slice(0, end);
    const length = +(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
    const body = this.#said.slice(end + 4);
    if (/\r\ntransfer-encoding: chunked/i.test(head) ? !body.endsWith("0\r\n\r\n") : body.length < length) return;
    const cookies = [...head.matchAll(/\r\nset-cookie: ([^;\r]+)/gi)].map((found) => found[1]);
    this.#answered({ status: +head.slice(9, 12), cookies });
  }
}

/** As many connections as are needed at once, each used again. */
export class Post {
  #free = [];

  constructor(port) {
    this.port = port;
  }

  /** @returns {Promise<{status: number, cookies: string[]}>} status 0 when the connection was lost; cookies as `name=value` */
  async form(path, cookie, fields) {
    const body = new URLSearchParams(fields).toString();
    let line = this.#free.pop();
    while (line?.socket.destroyed) line = this.#free.pop();
    line ??= new Line(this.port);
    const answer = await line.ask(
      `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${this.port}\r\nCookie: ${cookie}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
    this.#free.push(line);
    return answer;
  }

  close() {
    for (const line of this.#free) line.socket.destroy();
    this.#free = [];
  }
}
