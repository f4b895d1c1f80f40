// A Palabre of its own for a test: fresh data, a free port, started as an administrator starts it.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = new URL("../../", import.meta.url).pathname;

/** A server of two minutes does not earn back what the second compiler costs, unless it has much to calculate. */
const SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";
export const CALCULATING = "-XX:+UseSerialGC";

export class Server {
  /** the one-time set-up link, on an empty database */
  setup;
  /** all that it has said since it was made */
  said = "";
  #process;

  /** @param database an address, for a node beside others; without: a PostgreSQL of its own */
  constructor(port, data, database) {
    this.port = port;
    this.data = data;
    this.environment = database ? { PALABRE_DB_URL: database.url, PALABRE_SECRET: database.secret } : {};
    this.url = `http://localhost:${port}`;
  }

  /**
   * @param setup the link of a house that is set up, or being set up, already
   * @param java options of the JVM
   * @param more further settings: `jar` of another build, `environment`
   */
  static async start(database, setup, java = SHORT_LIVED, more = {}) {
    const server = new Server(await freePort(), mkdtempSync(join(tmpdir(), "palabre-e2e-")), database);
    server.setup = setup;
    server.java = java;
    server.jar = more.jar;
    Object.assign(server.environment, more.environment);
    await server.up();
    return server;
  }

  /** Starts, or starts again on the same data; the first start tells the set-up link. */
  up() {
    const again = this.setup !== undefined;
    return new Promise((resolve, reject) => {
      let said = "";
      const hear = (chunk) => {
        said += chunk;
        this.said += chunk;
        this.setup = /http:\/\/\S+\/setup\?\S+/.exec(said)?.[0] ?? this.setup;
        if (/Palabre is ready/.test(said) && (this.setup || again)) resolve();
      };
      const [program, ...words] = this.jar
        ? [
            process.env.PALABRE_JAVA,
            ...this.java.split(" "),
            "--enable-native-access=ALL-UNNAMED",
            "-jar",
            this.jar,
            "serve",
          ]
        : [join(root, "palabre")];
      this.#process = spawn(program, words, {
        env: {
          PALABRE_JAVA_OPTS: this.java,
          ...process.env,
          PALABRE_DATA: this.data,
          PALABRE_PORT: String(this.port),
          ...this.environment,
        },
        stdio: ["ignore", "pipe", "pipe"],
        detached: true,
      });
      this.#process.stdout.on("data", hear);
      this.#process.stderr.on("data", hear);
      this.#process.on("exit", (code) => reject(new Error(`the server ended with ${code}:\n${said}`)));
    });
  }

  /** kill -9 of the server process alone; its PostgreSQL stays behind as an orphan. */
  async kill() {
    const gone = new Promise((resolve) => this.#process.once("exit", resolve));
    this.#process.removeAllListeners("exit");
    this.#process.once("exit", () => {});
    process.kill(this.#process.pid, "SIGKILL");
    await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 2000))]);
  }

  /** How further nodes reach the PostgreSQL of this server, and what they sign with. */
  database() {
    const file = (...path) => readFileSync(join(this.data, ...path), "utf8");
    const port = file("postgres", "postmaster.pid").split("\n")[3];
    const password = file("secrets", "postgres").trim();
    const user = "palabre";
    return {
      url: `postgresql://${user}:${password}@localhost:${port}/palabre`,
      secret: file("secrets", "master").trim(),
    };
  }

  /** Of the server process and of the head of its PostgreSQL. */
  pids() {
    return [
      this.#process.pid,
      Number(readFileSync(join(this.data, "postgres", "postmaster.pid"), "utf8").split("\n")[0]),
    ];
  }

  /** Asks the server to end, as whoever exchanges it does; answers its exit code. */
  end() {
    this.#process.removeAllListeners("exit");
    const gone = new Promise((resolve) => this.#process.once("exit", resolve));
    process.kill(this.#process.pid, "SIGTERM");
    return gone;
  }

  /** kill -9 of PostgreSQL under the running server. */
  killDatabase() {
    const file = join(this.data, "postgres", "postmaster.pid");
    process.kill(Number(readFileSync(file, "utf8").split("\n")[0]), "SIGKILL");
  }

  async stop() {
    this.#process.removeAllListeners("exit");
    const gone = new Promise((resolve) => this.#process.once("exit", resolve));
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      process.kill(this.#process.pid, "SIGTERM");
      await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 15000))]);
    }
    if (existsSync(this.data)) rmSync(this.data, { recursive: true, force: true });
  }
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
