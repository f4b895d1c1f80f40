// A ballot and a count for every way of voting, on the same few ideas.
const ways = {
  rank: { top: 3 },
  pairwise: { budget: 6 },
  consent: { secrecy: "open" },
  gradients: {},
  fist5: {},
  roman: {},
  crowd25: {},
  budget: { points: 3, count: "equal_shares" },
  predict: {},
  agree_pass: {},
  score: {
    scale: [
      { id: "1", label: "1" },
      { id: "5", label: "5" },
    ],
    criteria: [
      { id: "impact", label: "Impact" },
      { id: "effort", label: "Effort" },
    ],
  },
};
const figures = {
  rank: (i) => ({ points: 19 - 4 * i, beaten: i }),
  pairwise: (i) => ({ copeland: 4 - 2 * i, compared: 12, strength: 0.3 - i / 20 }),
  consent: (i) => ({ passes: i === 0 ? 1 : 0, objections: i === 0 ? 0 : 1, concerns: 2, silent: 1 }),
  gradients: (i) => ({ passes: i === 0 ? 1 : 0, for: 0.9 - i / 5 }),
  fist5: (i) => ({ passes: i < 2 ? 1 : 0, for: 0.9 - i / 5 }),
  roman: (i) => ({ passes: i < 2 ? 1 : 0, for: 0.9 - i / 5 }),
  crowd25: (i) => ({ total: 22.5 - 3 * i, scores: 5, few: i === 4 ? 1 : 0 }),
  budget: (i) => ({ cost: 1, funded: i < 3 ? i + 1 : 0 }),
  predict: (i) => ({ actual: 0.7 - i / 10, predicted: 0.5, surprise: 0.2 - i / 10 }),
  agree_pass: (i) => ({
    agree: 0.8 - i / 10,
    disagree: 0.1 + i / 10,
    pass: 0.1,
    consensus: 0.6 - i / 10,
    agree1: 0.9 - i / 9,
    agree2: [0.85, 0.2, 0.7, 0.1, 0.9][i],
  }),
  score: () => ({}),
};
const answers = { consent: 3, gradients: 8, fist5: 6, roman: 2 };

export function voteScenes({ place, run, facts, items, lang }) {
  const ids = items.map((item) => item.id);
  const step = (way, more = {}) => ({ method: way, secrecy: "until_close", ...ways[way], ...more });
  const count = (way) => ({
    run: "heat",
    method: way,
    electorate: 12,
    cast: 11,
    abstained: 1,
    quorum: true,
    criteria: way === "score" ? ["impact", "effort"] : ["vote"],
    rows: ids.map((item, i) => ({
      item,
      rank: i + 1,
      votes: 11 - i,
      sum: 20 - 3 * i,
      supporters: 8 - i,
      share: 0.85 - i * 0.15,
      spread: 0.2 + i / 8,
      scores:
        way === "score"
          ? ["impact", "effort"].map((criterion, c) => ({
              criterion,
              n: 11,
              mean: [4.6, 3.9, 2.2, 4.2, 1.6][(i + c * 2) % 5],
              median: [5, 4, 2, 4, 1.5][(i + c * 2) % 5],
              spread: [0.5, 1.5, 2.5, 1, 1][i],
              low: [5, 4, 2, 4, 1.5][(i + c * 2) % 5] - [0.5, 1, 0.5, 1, 0.5][i],
              high: [5, 4, 2, 4, 1.5][(i + c * 2) % 5] + [0, 0.5, 2, 0, 0.5][i],
            }))
          : [],
      grades: Array.from({ length: answers[way] ?? 0 }, (_, g) => Math.max(0, 5 - ((g * 2 + i) % 7))),
      figures: figures[way](i),
    })),
    objections:
      way === "consent"
        ? [
            {
              item: ids[1],
              words:
                lang === "fr"
                  ? "Nous l’avons promis autrement aux équipes de nuit."
                  : "We promised the night teams otherwise.",
              by: { id: "p3", name: "Malik" },
            },
          ]
        : [],
    figures:
      way === "agree_pass" ? { camps: 2, camp1: 34, camp2: 21 } : way === "budget" ? { spent: 3, points: 3 } : {},
    over: "all",
  });
  const purpose =
    lang === "fr"
      ? "Ce vote conseille le commanditaire, qui décide à l’étape «\u202fLa réponse\u202f»."
      : "This vote advises the sponsor, who decides at “The answer”.";
  const dealt = { crowd25: ids.slice(0, 3), pairwise: [ids[0], ids[1], ids[2], ids[3], ids[4], ids[0]] };
  const marked = {
    rank: { [ids[0]]: { vote: 2 }, [ids[2]]: { vote: 1 } },
    consent: { [ids[0]]: { vote: 0 }, [ids[1]]: { vote: 2 } },
    gradients: { [ids[0]]: { vote: 1 } },
    budget: { [ids[0]]: { vote: 1 } },
    predict: { [ids[0]]: { mine: 1, others: 35 } },
  };
  const made = {};
  for (const way of Object.keys(ways)) {
    const mine = { "ballot/heat": { marks: marked[way] ?? {}, words: {} } };
    if (way === "consent") mine["ballot/heat"].words = { [ids[1]]: count(way).objections[0].words };
    if (dealt[way]) mine["dealt/heat"] = { items: dealt[way] };
    made[`vote_${way}`] = {
      ...place("speed-thinking", run("heat", 300, 200), facts(items), mine),
      step: { id: "heat", props: step(way), for: purpose },
    };
    made[`tally_${way}`] = {
      ...place("speed-thinking", run("heat", 300, -5, { status: "closed" }), {
        ...facts(items),
        "tally/heat": count(way),
      }),
      step: { id: "heat", props: step(way), for: purpose },
    };
  }
  made.vote_secret = {
    ...place("speed-thinking", run("heat", 300, 200), facts(items), {}),
    step: { id: "heat", props: step("gradients", { secrecy: "secret", abstain: true }), for: purpose },
  };
  made.selectRare = {
    ...place("speed-thinking", run("keep", 180, 100), {
      ...facts(items),
      "selection/keep": {
        run: "keep",
        chosen: [ids[1], ids[3]],
        saved: [],
        tied: [],
        reasons: { [ids[1]]: ["intense"], [ids[3]]: ["dividing", "surprising"] },
        open: 0,
        champions: 1,
      },
    }),
    step: { id: "keep", kind: "select", props: { rule: { rare_intense: true }, protect: { champion: 1 } } },
  };
  return made;
}

/** The script with one step as the scene has it. */
export function patched(script, step) {
  if (!step) return script;
  const old = script.steps.find((one) => one.id === step.id) ?? {
    ...script.steps.find((one) => one.id === "heat"),
    id: step.id,
  };
  return { ...script, steps: [...script.steps.filter((one) => one.id !== step.id), { ...old, ...step }] };
}
