// node dev/sheet.js OUT.png HEIGHT FILE.png… : pictures beside each other, cut at HEIGHT, to look at many at once.
import { readFileSync } from "node:fs";
import { launch } from "./browser.js";

const [out, height, ...files] = process.argv.slice(2);
const browser = await launch();
const tab = await browser.newPage({ viewport: { width: 2600, height: Number(height) + 20 } });
await tab.setContent(
  `<body style="margin:6px;display:flex;gap:8px;background:#888;width:max-content">${files.map((f) => `<div style="max-height:${height}px;overflow:hidden"><img src="data:image/png;base64,${readFileSync(f).toString("base64")}"></div>`).join("")}</body>`,
);
await tab.waitForTimeout(200);
await tab.locator("body").screenshot({ path: out });
await browser.close();
