// After a build: what a participant's phone fetches before it can take part, compressed, and no more than 100 KB of it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const LIMIT = 100 * 1000;
const dist = new URL("../dist/", import.meta.url).pathname;
const manifest = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8"));
const files = new Set();
const walk = (key) => {
  const chunk = manifest[key];
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const css of chunk.css ?? []) files.add(css);
  for (const next of chunk.imports ?? []) walk(next);
};
walk("src/participant/main.ts");
walk("src/i18n/fr.ts"); // the longer of the two languages
for (const { file } of Object.values(manifest)) if (/latin-(?!ext).*\.woff2$/.test(file)) files.add(file);
let all = 0;
for (const file of files) {
  const body = readFileSync(join(dist, file));
  all += file.endsWith(".woff2") ? body.length : gzipSync(body).length;
}
console.log(`participant, first load: ${(all / 1000).toFixed(1)} KB compressed in ${files.size} files`);
if (all > LIMIT) {
  console.error(`expected at most ${LIMIT / 1000} KB`);
  process.exit(1);
}
