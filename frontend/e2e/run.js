// Runs the browser tests, three files at a time: they wait more than they calculate. A file that fails is run a second time alone, and the outcome says so: on a machine
// that others keep busy a browser may miss a moment that no person would; what fails twice has failed.
import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { finished } from "node:stream/promises";
import { run } from "node:test";
import { tap } from "node:test/reporters";

const here = new URL(".", import.meta.url).pathname;
/** What takes minutes begins first, so that nothing long is left for the end. */
const LONG = ["sessions", "looks", "kill", "cafe", "boards"].map((name) => `${name}.test.js`);
const place = (name) => (LONG.includes(name) ? LONG.indexOf(name) : LONG.length);
const all = readdirSync(here)
  .filter((name) => name.endsWith(".test.js"))
  .toSorted((a, b) => place(a) - place(b))
  .map((name) => here + name);

async function attempt(files, concurrency) {
  const failed = new Set();
  const stream = run({ files, concurrency });
  stream.on("test:fail", ({ file, name }) => {
    const where = files.filter((one) => one === file || one.endsWith(name));
    for (const one of where.length > 0 ? where : files) failed.add(one);
  });
  stream.compose(tap).pipe(process.stdout, { end: false });
  await finished(stream);
  return [...failed];
}

const asked = process.argv.slice(2).map((name) => `${here}${name}.test.js`);
const once = await attempt(asked.length > 0 ? asked : all, 3);
const twice = once.length > 0 ? await attempt(once, 1) : [];
const names = (files) => files.map((file) => basename(file)).join(", ");
if (twice.length > 0) console.log(`failed twice: ${names(twice)}`);
const unsteady = once.filter((file) => !twice.includes(file));
if (unsteady.length > 0) console.log(`UNSTEADY, passed at the second run only: ${names(unsteady)}`);
process.exitCode = twice.length > 0 ? 1 : 0;
