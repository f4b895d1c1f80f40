// Screens that methods of the library ask for: a map of stakeholders, a talk over figures, a count of words, turns, a reminder by mail.
export function libraryScenes({ run, place, item, facts, people, crew, now, lang }) {
  const say = (fr, en) => (lang === "fr" ? fr : en);
  const parties = [
    ["L’équipe de nuit", "The night shift"],
    ["La direction générale", "The board"],
    ["Les représentants du personnel", "The staff representatives"],
    ["Les riverains de l’entrepôt", "The neighbours of the warehouse"],
    ["Le journal local", "The local newspaper"],
    ["Celles et ceux qui arriveront l’an prochain", "Those who will join us next year"],
  ].map(([fr, en], i) => item(`iparty${i}`, "parties", "topic", { text: say(fr, en) }, { run: "gather" }));
  const spot = (i, x, y) => [`spot/place/iparty${i}`, { run: "place", item: `iparty${i}`, area: "whole", x, y }];
  const score = (criterion, mean, low, high) => ({
    criterion,
    n: 9,
    mean,
    median: mean,
    spread: high - low,
    low,
    high,
  });
  const placed = [
    [85, 70, 95, 30, 20, 75],
    [45, 30, 60, 90, 80, 95],
    [75, 65, 85, 70, 55, 80],
    [60, 25, 90, 20, 5, 60],
    [35, 20, 45, 55, 40, 70],
    [65, 40, 95, 5, 0, 10],
  ];
  const count = {
    run: "place",
    method: "score",
    electorate: 11,
    cast: 9,
    abstained: 0,
    criteria: ["concern", "power"],
    objections: [],
    figures: {},
    over: "all",
    rows: placed.map(([x, xLow, xHigh, y, yLow, yHigh], i) => ({
      item: `iparty${i}`,
      rank: i + 1,
      votes: 9,
      sum: 0,
      supporters: 5,
      share: (x + y) / 200,
      spread: Math.max(xHigh - xLow, yHigh - yLow) / 100,
      scores: [score("concern", x, xLow, xHigh), score("power", y, yLow, yHigh)],
      grades: [],
      figures: {},
    })),
  };
  const compare = place("stakeholder-map", run("compare", 720, 400), {
    ...facts(parties),
    "run/place": run("place", 480, 0, { status: "closed", index: 2 }),
    "tally/place": count,
  });
  const key = (fr, en) => say(fr, en);
  const map = {
    key1: key("Personne ne perd son poste.", "Nobody loses their job."),
    key2: key(
      "Nous disons chaque vendredi ce que nous savons et ce que nous ignorons encore.",
      "Every Friday we say what we know and what we do not know yet.",
    ),
    key3: key(
      "Posez-nous vos questions, nous répondons à toutes, même quand la réponse ne plaît pas.",
      "Ask us, and we answer each question, even where the answer is not a pleasant one.",
    ),
  };
  const long = item("imap", "drafts", "message", map, { run: "draft", step: "draft", mine: true, editable: true });
  const table = { id: "trios-2", grouping: "trios", number: 2, members: people.slice(0, 3), roles: {} };
  const cards = parties.map((card, i) => ({ ...card, id: `inote${i}`, in: "ideas", kind: "idea", run: "silence" }));
  const days = place("delphi", run("estimate", 0, 0, { endsAt: now + 30 * 3_600_000 }));
  days.layers.all.session = { ...days.layers.all.session, mode: "async" };
  return {
    mapPlace: place(
      "stakeholder-map",
      run("place", 480, 300),
      facts(parties),
      Object.fromEntries([spot(0, 0.85, 0.3), spot(1, 0.45, 0.9), spot(3, 0.6, 0.2)]),
    ),
    mapCompare: compare,
    mapCompareCrew: { ...compare, crew: { ...crew, next: { step: "attend" } } },
    wordCount: place("crisis-questions", run("draft", 1200, 700), {}, facts([long]), { table }),
    inTurn: place(
      "nominal-group",
      run("in_turn", 480, 400, {
        turn: {
          index: 3,
          of: 24,
          startedAt: now - 5000,
          endsAt: now + 10_000,
          person: "p0",
          name: "Amina",
          part: "first",
        },
      }),
      facts(cards),
    ),
    mailMe: {
      ...days,
      mail: { open: true, on: false },
      opens: ".mail-me > summary",
      press: say("Me prévenir", "Remind me"),
    },
    mailMeOff: { ...days, mail: { open: true, on: false } },
    mailMeOn: { ...days, mail: { open: true, on: true } },
  };
}
