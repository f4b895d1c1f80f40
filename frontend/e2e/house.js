// People in their browsers: a facilitator with an account, a shared screen, participants on laptops and phones.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launch } from "../dev/browser.js";

const artefacts = process.env.PALABRE_ARTEFACTS ?? new URL("../../target/artefacts/", import.meta.url).pathname;

export const MANDATE = {
  objective: "Find out what makes us work well together",
  question: "How might we work better together?",
};

export class House {
  /** what went wrong in any page: script errors, refused resources */
  troubles = [];

  constructor(server, browser, shots) {
    this.server = server;
    this.browser = browser;
    this.shots = join(artefacts, "screens", shots);
    mkdirSync(this.shots, { recursive: true });
  }

  static async open(server, shots) {
    const browser = await launch();
    return new House(server, browser, shots);
  }

  /** A browser of its own. */
  async visitor(width, lang = "en") {
    const context = await this.browser.newContext({
      viewport: { width, height: width < 600 ? 720 : 860 },
      locale: lang,
      reducedMotion: "reduce",
    });
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    page.on("pageerror", (error) => this.troubles.push(`${page.url()}: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error" && !/WebSocket|net::ERR|Failed to load resource/.test(message.text()))
        this.troubles.push(`${page.url()}: ${message.text()}`);
    });
    return page;
  }

  /** Sets the house up with its first account. */
  async facilitator() {
    const page = await this.visitor(1280);
    await page.goto(this.server.setup);
    await page.getByLabel("Your name").fill("Fatou");
    await page.getByLabel("E-mail").fill("fatou@example.org");
    await page.getByLabel("Password").fill("a tree gives shade");
    await page.getByLabel("Name of the workspace").fill("The village");
    await page.getByRole("button", { name: "Create and sign in" }).click();
    await page.waitForURL((url) => url.pathname.startsWith("/w/"));
    this.server.home = page.url();
    return page;
  }

  /** Prepares a session, with settings of its method by id; answers its code. */
  async prepare(page, method, title, settings = {}) {
    await page.goto(`${this.server.home}/sessions/new`);
    await page.locator(`main a[href*="method=${method}"]`).click();
    await page.locator("#title").fill(title);
    await page.locator("#objective").fill(MANDATE.objective);
    await page.locator("#question").fill(MANDATE.question);
    for (const [id, value] of Object.entries(settings)) await page.locator(`#set-${id}`).fill(value);
    await this.shot(page, "prepare");
    await page.locator("form button.primary.large").click();
    await page.locator('a[href$="/console"]').first().waitFor();
    const href = await page.locator('a[href$="/console"]').first().getAttribute("href");
    return href.split("/")[2];
  }

  async participant(code, name, width, lang) {
    const page = await this.visitor(width, lang);
    await page.goto(`${this.server.url}/j/${code}`);
    if (name) await page.locator("#name").fill(name);
    await page.locator("form[action^='/j/'] button.primary").click();
    await page.waitForURL(`**/s/${code}`);
    await page.locator("main.stage").waitFor();
    return page;
  }

  async shot(page, name) {
    await page.screenshot({ path: join(this.shots, `${name}.png`), fullPage: false });
  }

  close() {
    return this.browser.close();
  }
}
