// Screens of boards with sides, and of a closing circle.
export function sidesScenes({ run, place, item, facts, lang }) {
  const say = (fr, en) => (lang === "fr" ? fr : en);
  const cards = (collection, kind, texts, made) =>
    texts.map(([fr, en, frMore, enMore], i) =>
      item(
        `i${collection}${i}`,
        collection,
        kind,
        frMore === undefined ? { text: say(fr, en) } : { text: say(fr, en), so_what: say(frMore, enMore) },
        { run: made },
      ),
    );
  const drivers = cards(
    "drivers",
    "argument",
    [
      ["Les clients demandent une réponse le jour même", "Customers ask for an answer the same day"],
      ["La nouvelle loi, au 1er janvier", "The new law, on the first of January"],
      ["L’équipe de Lyon l’a déjà fait", "The team in Lyon has done it already"],
    ],
    "push",
  );
  const brakes = cards(
    "brakes",
    "argument",
    [
      ["La peur de perdre le contrôle des dossiers", "The fear of losing control over the files"],
      ["Personne n’a le temps d’apprendre l’outil", "Nobody has time to learn the tool"],
      ["Les formulaires en papier, parce que « ça marche »", "The paper forms, because “they work”"],
      ["Trois services se renvoient la décision", "Three departments pass the decision around"],
    ],
    "pull",
  );
  const means = [4.6, 3.4, 2.1, 4.8, 4.1, 2.7, 3.2];
  const strength = {
    run: "strength",
    method: "score",
    electorate: 9,
    cast: 9,
    abstained: 0,
    criteria: ["value"],
    objections: [],
    figures: {},
    over: "all",
    rows: [...drivers, ...brakes].map((card, i) => ({
      item: card.id,
      rank: i + 1,
      votes: 9,
      sum: 9 * means[i],
      supporters: 5,
      share: means[i] / 5,
      spread: 0.2,
      scores: [{ criterion: "value", n: 9, mean: means[i], median: means[i], spread: 1, low: 2, high: 5 }],
      grades: [],
      figures: {},
    })),
  };
  const field = { ...facts([...drivers, ...brakes]), "run/push": run("push", 240, 0, { status: "closed", index: 1 }) };
  const box = (collection, made, texts) => cards(collection, "argument", texts, made);
  const swot = [
    ...box("strengths", "inside_good", [
      [
        "Personne n’est parti depuis deux ans",
        "Nobody has left for two years",
        "Les clients connaissent leur contact",
        "Customers know their contact",
      ],
      ["Un atelier à nous", "A workshop of our own", "Un prototype en une semaine", "A prototype within a week"],
    ]),
    ...box("weaknesses", "inside_bad", [
      [
        "Une seule personne sait régler la presse",
        "One person alone can set the press",
        "Une grippe nous arrête",
        "One flu stops us",
      ],
    ]),
    ...box("opportunities", "outside_good", [
      [
        "La ville renouvelle ses marchés",
        "The city renews its contracts",
        "Trois lots à notre taille",
        "Three lots of our size",
      ],
      ["Le train de nuit revient", "The night train is back", "Milan est à une nuit", "Milan is one night away"],
    ]),
    ...box("threats", "outside_bad", [
      [
        "Le prix du bois a doublé",
        "The price of wood has doubled",
        "Nos devis ne tiennent pas un mois",
        "Our quotes do not hold for a month",
      ],
    ]),
  ];
  // a hundred and twenty cards, thirty in each box
  const boxes = ["strengths", "weaknesses", "opportunities", "threats"];
  const crowd = boxes.flatMap((name) =>
    box(
      name,
      "inside_good",
      Array.from({ length: 30 }, (_, i) => {
        const [fr, en, frMore, enMore] = [
          ["Les clients nous appellent", "Customers call us", "Ils savent qui", "They know whom"],
          [
            "Un seul fournisseur pour le bois, et il vend",
            "One supplier of wood, who is selling",
            "Six mois",
            "Six months",
          ],
          ["La ville change", "The city changes", "Nous y sommes", "We are there"],
        ][i % 3];
        return [`${fr} (${i + 1})`, `${en} (${i + 1})`, frMore, enMore];
      }),
    ),
  );
  const circle = (turn) =>
    place(
      "open-space",
      run("circle", 1500, 1100, { turn: { index: 8, of: 8, startedAt: 0, ...turn } }),
      facts([
        item(
          "ifarewell",
          "farewells",
          "message",
          { text: say("Que je n’étais pas seul avec cette question.", "That I was not alone with it.") },
          { run: "circle", by: { id: "p3", name: "Malik" } },
        ),
      ]),
    );
  return {
    field: place("force-field", run("field", 240, 200), field),
    balance: place("force-field", run("balance", 240, 200), {
      ...field,
      "run/strength": run("strength", 300, 0, { status: "closed", index: 2 }),
      "tally/strength": strength,
    }),
    swotDots: place("swot-tows", run("weight", 240, 200), facts(swot), {
      "ballot/weight": { marks: { istrengths0: { vote: 1 }, istrengths1: { vote: 1 }, ithreats0: { vote: 1 } } },
    }),
    swotDotsCrowd: place("swot-tows", run("weight", 240, 200), facts(crowd)),
    quadrantsCrowd: place("swot-tows", run("picture", 240, 200), facts(crowd)),
    balanceCrowd: place(
      "force-field",
      run("field", 240, 200),
      facts([
        ...cards(
          "drivers",
          "argument",
          crowd.slice(0, 60).map((card, i) => Array(2).fill(`${card.fields.text} ${i}`)),
          "push",
        ),
        ...cards(
          "brakes",
          "argument",
          crowd.slice(60).map((card, i) => Array(2).fill(`${card.fields.text} ${i}`)),
          "pull",
        ),
      ]),
    ),
    quadrants: place("swot-tows", run("picture", 240, 200), facts(swot)),
    pieceFree: circle({}),
    pieceMine: circle({ index: 0, person: "p0", name: "Amina" }),
    pieceTheirs: circle({ index: 3, person: "p3", name: "Malik" }),
  };
}
