import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { defineConfig } from "vitest/config";

/** One entry per page. The server finds the hashed files of an entry in dist/.vite/manifest.json by these paths. */
const entries = {
  participant: "src/participant/main.ts",
  console: "src/console/main.ts",
  screen: "src/screen/main.ts",
  pages: "src/pages/main.ts",
  studio: "src/studio/main.ts",
  record: "src/record/main.ts",
  replay: "src/replay/main.ts",
  gallery: "gallery.html",
};

/** Every module that a participant's phone needs before it can take part: what its entry imports, and what that imports, lazy parts aside. */
function firstLoad(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  const imports = /^(?:import|export)\s(?!type\s)[^;]*?"(\.[^"]+)";/gms;
  for (const [, path] of readFileSync(file, "utf8").matchAll(imports))
    if (path && !path.endsWith(".css")) firstLoad(`${join(dirname(file), path)}.ts`, found);
  return found;
}

const entry = join(import.meta.dirname, "src/participant/main.ts");
const phone = firstLoad(entry);

export default defineConfig({
  publicDir: "public",
  build: {
    outDir: "dist",
    assetsDir: "assets",
    manifest: true,
    target: "es2022",
    assetsInlineLimit: 0, // data: URIs are refused by the Content-Security-Policy
    modulePreload: { polyfill: false },
    // Pages of facilitators share pieces with the phone; without this the phone would fetch them in many small parts.
    rolldownOptions: {
      input: entries,
      output: { codeSplitting: { groups: [{ name: "phone", test: (id: string) => phone.has(id) && id !== entry }] } },
    },
  },
  test: { environment: "happy-dom", include: ["test/**/*.test.ts"] },
});
