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

export default defineConfig({
  publicDir: "public",
  build: {
    outDir: "dist",
    assetsDir: "assets",
    manifest: true,
    target: "es2022",
    assetsInlineLimit: 0, // data: URIs are refused by the Content-Security-Policy
    modulePreload: { polyfill: false },
    rolldownOptions: { input: entries },
  },
  test: { environment: "happy-dom", include: ["test/**/*.test.ts"] },
});
