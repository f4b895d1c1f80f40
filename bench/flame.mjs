// A flame graph of a recording of the JVM, as SVG on standard output: how much of the processor's time was spent under which call.
// Width is samples; the same colour is the same kind of code. Recorded with
//   JDK_JAVA_OPTIONS='-XX:StartFlightRecording=filename=/tmp/%p.jfr,settings=profile,jdk.CPUTimeSample#enabled=true'
//
// node flame.mjs RECORDING.jfr [--jfr PATH] [--title TEXT] [--from MS] [--to MS] [--least SHARE]
// --from and --to are moments, in ms since 1970; calls below --least of all samples are left out, and so many more that a page loads it.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

const LARGEST = 380_000;
const WIDTH = 1200;
const ROW = 17;
const CHARACTER = 6.6;
const [recording, ...words] = process.argv.slice(2);
const options = Object.fromEntries(words.flatMap((word, i) => (word.startsWith("--") ? [[word.slice(2), words[i + 1]]] : [])));
const least = +(options.least ?? 0.002);
const day = (ms) => (ms - new Date(ms).setHours(0, 0, 0, 0)) / 1000; // as jfr writes times: of the day, where we are
const from = options.from ? day(+options.from) : 0;
const to = options.to ? day(+options.to) : Number.POSITIVE_INFINITY;

const root = { name: "all", count: 0, children: new Map() };
await read("jdk.CPUTimeSample");
if (root.count === 0) await read("jdk.ExecutionSample");
let svg = draw(least);
for (let share = least * 1.25; svg.length > LARGEST; share *= 1.25) svg = draw(share);
console.log(svg);

/** `jfr print` in its plain form: one block per event, its frames innermost first. */
async function read(event) {
  const child = spawn(options.jfr ?? "jfr", ["print", "--stack-depth", "160", "--events", event, recording]);
  let frames;
  let time;
  for await (const line of createInterface({ input: child.stdout })) {
    const at = /^\s+startTime = (\d+):(\d+):([\d.]+)/.exec(line);
    if (at) time = +at[1] * 3600 + +at[2] * 60 + +at[3];
    if (/^\s+stackTrace = \[/.test(line)) frames = [];
    else if (frames && /^\s+\]/.test(line)) {
      add(frames.reverse(), time);
      frames = undefined;
    } else if (frames) frames.push(name(line));
  }
}

function name(line) {
  const method = /^\s*([\w.$/<>]+)\(/.exec(line)?.[1] ?? line.trim();
  const parts = method.split(".");
  return { label: parts.slice(-2).join("."), whole: method };
}

function add(frames, time) {
  if (time < from || time > to) return;
  root.count++;
  let node = root;
  for (const { label, whole } of frames) {
    if (!node.children.has(whole)) node.children.set(whole, { name: label, whole, count: 0, children: new Map() });
    node = node.children.get(whole);
    node.count++;
  }
}

/** @param least share of all samples below which a call is not drawn */
function draw(least) {
  const boxes = [];
  let deepest = 0;
  const lay = (node, x, depth) => {
    deepest = Math.max(deepest, depth);
    boxes.push({ node, x, depth });
    let at = x;
    for (const child of [...node.children.values()].sort((a, b) => b.count - a.count)) {
      if (child.count / root.count >= least) lay(child, at, depth + 1);
      at += child.count;
    }
  };
  lay(root, 0, 0);
  const height = (deepest + 3) * ROW;
  const scale = WIDTH / Math.max(1, root.count);
  const drawn = boxes.map(({ node, x, depth }) => {
    const w = node.count * scale;
    const y = height - (depth + 1) * ROW;
    const fits = Math.floor((w - 6) / CHARACTER);
    const label = fits < 4 ? "" : `<text x="${(x * scale + 3).toFixed(1)}" y="${y + 12}">${text(node.name.slice(0, fits))}</text>`;
    const share = ((node.count / root.count) * 100).toFixed(1);
    return `<g><title>${text(node.whole ?? node.name)}: ${share} %</title><rect x="${(x * scale).toFixed(1)}" y="${y}" width="${Math.max(0.4, w - 0.4).toFixed(1)}" height="${ROW - 1}" fill="${colour(node.whole ?? "")}"/>${label}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="monospace" font-size="11">
<rect width="${WIDTH}" height="${height}" fill="#fffdf8"/><text x="4" y="14">${text(options.title ?? "")} (${root.count} samples)</text>
${drawn.join("\n")}
</svg>`;
}

/** Ours green, the network ochre, the database blue, JSON red, all else grey. */
function colour(method) {
  if (method.startsWith("org.palabre")) return "#8fbf7f";
  if (/^io\.(vertx\.(pg|sql)|.*pgclient)|postgres/.test(method)) return "#8fb3d9";
  if (/^(io\.netty|io\.vertx|io\.quarkus|sun\.nio|java\.nio)/.test(method)) return "#e6c07b";
  if (/jackson/.test(method)) return "#e0998a";
  return "#d5d0c4";
}

function text(raw) {
  return raw.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
