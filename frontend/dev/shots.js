// node dev/shots.js [--out DIR] [--only participant-bubbles,…] [--lang fr,en] [--wide 360,1280] [--theme light,dark]
// Draws the built pages (npm run build first) against a pretend server, under the real Content-Security-Policy.
import { mkdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { launch } from "./browser.js";
import { scenes } from "./scenes.js";
import { scriptOf } from "./script.js";
import { patched } from "./votes.js";

const arg = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const out = arg("out", "/tmp/palabre-shots");
const only = arg("only", "")?.split(",").filter(Boolean);
const langs = arg("lang", "fr").split(",");
const widths = arg("wide", "360").split(",").map(Number);
const themes = arg("theme", "light").split(",");
const axe = process.argv.includes("--axe")
  ? readFileSync(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8")
  : undefined;
const dist = new URL("../dist/", import.meta.url).pathname;
const manifest = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8"));
const csp = "default-src 'self'; script-src 'self'; style-src 'self'; object-src 'none'; base-uri 'none'";
const types = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
  ".html": "text/html",
};

const pages = {
  participant: [
    "lobby",
    "brief",
    "pulse",
    "bubbles",
    "countdown",
    "collect",
    "listener",
    "teller",
    "group",
    "choose",
    "distil",
    "connect",
    "design",
    "reveal",
    "pitch",
    "approval",
    "dots",
    "score",
    "judgement",
    "select",
    "decide",
    "commit",
    "debrief",
    "closed",
    "heatTally",
    "judgedTally",
    "vote_rank",
    "vote_pairwise",
    "vote_consent",
    "vote_gradients",
    "vote_fist5",
    "vote_roman",
    "vote_crowd25",
    "vote_budget",
    "vote_predict",
    "vote_agree_pass",
    "vote_secret",
    "selectRare",
    "tally_rank",
    "tally_pairwise",
    "tally_consent",
    "tally_gradients",
    "tally_fist5",
    "tally_roman",
    "tally_crowd25",
    "tally_budget",
    "tally_predict",
    "tally_agree_pass",
    "tally_score",
    "cafeMove",
    "cafeHost",
    "cafeTalk",
    "cafeHarvest",
    "ring",
    "overDays",
    "circle",
    "field",
    "balance",
    "quadrants",
    "swotDots",
    "swotDotsCrowd",
    "quadrantsCrowd",
    "balanceCrowd",
    "pieceFree",
    "pieceMine",
    "pieceTheirs",
    "troika",
    "bowl",
    "agenda",
    "room",
    "garden",
    "organise",
    "organiseTrial",
    "organiseWaiting",
    "organiseList",
    "plane",
    "planeSpread",
    "mapPlace",
    "mapCompare",
    "wordCount",
    "inTurn",
    "mailMe",
    "mailMeOff",
    "mailMeOn",
  ],
  console: [
    "balance",
    "balanceCrowd",
    "quadrantsCrowd",
    "pieceMine",
    "mapCompareCrew",
    "organise",
    "organiseAsk",
    "organiseTrial",
    "organiseWaiting",
    "organiseFailed",
    "crewCafe",
    "overDaysCrew",
    "agendaCrew",
    "roomsCrew",
    "lobby",
    "burstCrew",
    "crewGroups",
    "crewDecide",
    "crewWall",
    "crewThemes",
    "heatTally",
    "closed",
  ],
  screen: [
    "balance",
    "balanceCrowd",
    "quadrants",
    "quadrantsCrowd",
    "pieceMine",
    "mapCompare",
    "organise",
    "planeSpread",
    "tally_consent",
    "tally_gradients",
    "tally_agree_pass",
    "tally_score",
    "tally_rank",
    "selectRare",
    "bowl",
    "cafeMove",
    "agenda",
    "garden",
    "lobby",
    "brief",
    "burstCrew",
    "bubbles",
    "reveal",
    "heatTally",
    "judgedTally",
    "crewGroups",
    "pitch",
    "select",
    "decide",
    "closed",
  ],
};

function shell(page, lang) {
  const css = new Set();
  const collect = (key) => {
    for (const file of manifest[key].css ?? []) css.add(file);
    for (const chunk of manifest[key].imports ?? []) collect(chunk);
  };
  const entry = `src/${page}/main.ts`;
  collect(entry);
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Palabre</title>
${[...css].map((f) => `<link rel="stylesheet" href="/${f}">`).join("")}<script type="module" src="/${manifest[entry].file}"></script></head>
<body><div id="app" data-code="K7P2QX" data-lang="${lang}" data-join="https://palabre.example/j/K7P2QX" data-screen="https://palabre.example/s/K7P2QX/screen"></div></body></html>`;
}

const browser = await launch();
mkdirSync(out, { recursive: true });
let faults = 0;
for (const lang of langs)
  for (const theme of themes)
    for (const wide of widths)
      for (const [page, list] of Object.entries(pages))
        for (const name of list) {
          if (only.length > 0 && !only.includes(`${page}-${name}`) && !only.includes(page)) continue;
          const now = Date.now();
          const scene = scenes(lang, now)[name];
          const context = await browser.newContext({
            viewport: { width: wide, height: wide < 600 ? 740 : 800 },
            colorScheme: theme,
            reducedMotion: "reduce",
          });
          const tab = await context.newPage();
          const bad = (text) => {
            faults++;
            console.log(`${page}-${name} ${lang} ${theme} ${wide}: ${text}`);
          };
          tab.on("pageerror", (e) => bad(e.message));
          tab.on("console", (m) => m.type() === "error" && bad(m.text()));
          await tab.route("http://palabre.test/**", (route) => {
            const path = new URL(route.request().url()).pathname;
            if (path === "/page")
              return route.fulfill({
                contentType: "text/html",
                headers: { "content-security-policy": csp },
                body: shell(page, lang),
              });
            if (path.endsWith("/script.json"))
              return route.fulfill({
                json: patched(
                  scriptOf(scene.method, new URL(route.request().url()).searchParams.get("lang")),
                  scene.step,
                ),
              });
            if (path.endsWith("/mail.json")) return route.fulfill({ json: scene.mail ?? { open: false, on: false } });
            if (path.endsWith("/themes.json")) return route.fulfill({ json: scene.themes });
            try {
              return route.fulfill({
                contentType: types[extname(path)] ?? "text/plain",
                body: readFileSync(join(dist, path)),
              });
            } catch {
              return route.fulfill({ status: 404, body: "" });
            }
          });
          await tab.routeWebSocket(/\/socket/, (ws) => {
            const layers = { ...scene.layers };
            if (page === "screen") {
              delete layers.me;
              for (const key of Object.keys(layers)) if (key !== "all") delete layers[key];
            }
            if (page === "console") {
              layers.crew = { ...layers.crew, ...scene.crew };
              layers.me = { me: { id: "p9", name: "Fatou", role: "facilitator", groups: {} } };
            }
            const l = Object.fromEntries(Object.entries(layers).map(([k, set]) => [k, { full: true, set }]));
            ws.send(
              JSON.stringify({
                n: 10,
                t: now,
                hello: { person: "p0", as: page, version: "0.1.0" },
                l,
                here: { count: 7, ids: ["p0", "p1", "p2", "p3", "p4", "p5", "p7"] },
              }),
            );
            ws.onMessage((text) => {
              const m = JSON.parse(text);
              if (m.k === "clock") ws.send(JSON.stringify({ t: Date.now(), clock: { t0: m.t0 } }));
              else ws.send(JSON.stringify({ n: 11, t: Date.now(), a: [m.c] }));
            });
          });
          await tab.goto("http://palabre.test/page");
          await tab.waitForTimeout(900);
          if (scene.opens && !(await tab.getByRole("button", { name: scene.press }).isVisible()))
            await tab.locator(scene.opens).click();
          if (scene.press) {
            await tab.getByRole("button", { name: scene.press }).click();
            await tab.waitForTimeout(600);
          }
          const over = await tab.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          if (over > 0) bad(`${over} px wider than the window`);
          if (axe) {
            const found = await tab.evaluate(
              `(() => { const module = undefined; const define = undefined; ${axe}; return axe.run(document, { resultTypes: ["violations"] }); })()`,
            );
            for (const v of found.violations)
              bad(`axe ${v.id}: ${v.nodes.length} × ${v.help} — ${v.nodes[0]?.html.slice(0, 160)}`);
          }
          await tab.screenshot({
            path: join(out, `${page}-${name}-${lang}-${theme}-${wide}.png`),
            fullPage: page !== "screen",
          });
          await context.close();
        }
await browser.close();
console.log(faults === 0 ? "no faults" : `${faults} faults`);
process.exit(faults === 0 ? 0 : 1);
