// What a participant does in front of the screen of a step, found as a person would find it.
const WORDS = [
  "A shared morning coffee every Tuesday",
  "One page instead of a slide deck",
  "New people choose their own guide",
  "Nobody eats alone in the first month",
  "A wall where half-finished work hangs",
  "We say what we learned, not what we did",
  "Meetings end ten minutes early",
  "The person who asks, decides",
  "An evening with those we serve",
];

const say = (seed) => WORDS[seed % WORDS.length];

const kinds = {
  brief: async (page) => clickIfThere(page.locator(".step-body button").first()),
  pulse: async (page, seed) => {
    const fields = page.locator("fieldset.scale-field");
    for (let i = 0; i < (await fields.count()); i++)
      await fields
        .nth(i)
        .locator(".scale-step")
        .nth((seed + i) % 4)
        .click();
  },
  collect: write,
  transform: write,
  discuss: write,
  report: write,
  rotate: async (page) => clickIfThere(page.locator(".done-bar button.primary")),
  debrief: write,
  commit: write,
  interview: async (page, seed) => {
    const inputs = page.locator(".step-body textarea, .step-body input:not([type=radio]):not([type=checkbox])");
    for (let i = 0; i < (await inputs.count()); i++) {
      await inputs.nth(i).fill(`${say(seed + i)}, as they told it`);
      await inputs.nth(i).blur();
    }
    const releases = page.locator("fieldset.release");
    for (let i = 0; i < (await releases.count()); i++) await releases.nth(i).locator("label.choice").nth(2).click();
  },
  group: async (page, seed) => {
    const topics = page.locator(".picker .pick input");
    const n = await topics.count();
    if (n > 0) await choose(topics.nth(seed % n));
  },
  vote: async (page, seed) => {
    const grades = page.locator("fieldset.grades-field");
    for (let i = 0; i < (await grades.count()); i++)
      await grades
        .nth(i)
        .locator("label.grade")
        .nth((seed + i) % 3)
        .click();
    const segments = page.locator("fieldset.segments-field");
    for (let i = 0; i < Math.min(6, await segments.count()); i++)
      await segments
        .nth(i)
        .locator("label.segment")
        .nth((seed + i) % 2)
        .click();
    const more = page.locator(".stepper button:last-child:enabled");
    if ((await more.count()) > 0) await more.nth(seed % (await more.count())).click();
    const support = page.locator(".ballot button[aria-pressed=false]");
    if ((await support.count()) > 0) await support.nth(seed % (await support.count())).click();
    await clickIfThere(page.locator(".done-bar button.primary"));
  },
};

async function write(page, seed) {
  const sources = page.locator(".picker .pick input");
  const n = await sources.count();
  if (n > 0) await choose(sources.nth(seed % n));
  if (n > 1 && (await page.locator(".picker input[type=checkbox]").count()) > 1)
    await choose(sources.nth((seed + 1) % n));
  const bubbles = page.locator(".bubbles textarea:read-write");
  const count = Math.min(3, await bubbles.count());
  for (let i = 0; i < count; i++) await bubbles.nth(i).fill(say(seed + i));
  if (count > 0) return bubbles.nth(count - 1).blur();
  const form = page.locator("form.composer, form.commit-form, .step-body form").first();
  if ((await form.count()) === 0) return;
  const fields = form.locator("textarea, input:not([type=checkbox]):not([type=radio])");
  // in a group a neighbour may write the last one in the meantime: then the form is gone, and that is all right
  try {
    for (let i = 0; i < (await fields.count()); i++) {
      const date = (await fields.nth(i).getAttribute("type", { timeout: 10_000 })) === "date";
      await fields.nth(i).fill(date ? "2027-03-01" : say(seed + i), { timeout: 10_000 });
    }
    await form.locator("button.primary:enabled").first().click({ timeout: 10_000 });
  } catch (trouble) {
    const there = (await fields.count()) > 0 && (await form.locator("button.primary:enabled").count()) > 0;
    if (there) throw trouble;
  }
}

/** By keyboard, as everything can be. */
async function choose(box) {
  if (await box.isChecked()) return;
  await box.focus();
  await box.press("Space");
}

async function clickIfThere(button) {
  if ((await button.count()) > 0) await button.first().click();
}

/** Does what the present step asks of this person; kinds that ask nothing pass. */
export async function act(page, seed) {
  await page.locator("palabre-countdown").waitFor({ state: "detached", timeout: 20_000 });
  await page.locator(".step .loading").first().waitFor({ state: "detached", timeout: 20_000 });
  const kind = await kindOf(page);
  await kinds[kind]?.(page, seed);
  await page.waitForTimeout(150);
}

export async function kindOf(page) {
  const classes = (await page.locator(".step").first().getAttribute("class")) ?? "";
  return /kind-(\w+)/.exec(classes)?.[1] ?? "";
}
