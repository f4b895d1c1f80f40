import { libraryScenes } from "./library.js";
import { organiseScenes } from "./organise.js";
import { sidesScenes } from "./sides.js";
import { voteScenes } from "./votes.js";

// What each screenshot shows: a method, the run we are in, and the facts of each layer.
const words = {
  fr: {
    title: "La première semaine",
    question: "Comment rendre la première semaine inoubliable pour celles et ceux qui arrivent ?",
    objective: "Que les personnes qui arrivent aient envie de rester",
    givens: "Pas de budget nouveau avant le printemps ; les locaux ne changent pas.",
    who: "Nadia, directrice des ressources humaines",
    next: "Une réponse à chaque demande sous deux semaines",
    ideas: [
      "Une lettre de l’équipe avant le premier jour",
      "Un déjeuner offert par une autre équipe, tiré au sort",
      "Un parrain hors de la hiérarchie",
      "La carte des gens qui savent",
      "Un projet fini le vendredi",
      "Zéro réunion le lundi",
      "Le rire du mercredi : on raconte une erreur dont on a appris quelque chose, sans la juger",
    ],
    themes: [
      "Quelqu’un a demandé avant de décider",
      "On a eu le droit d’essayer",
      "La soupe partagée à minuit",
      "Un chef qui disait « je ne sais pas »",
    ],
    props: [
      "Chez nous, la personne qui arrive choisit sa première question, et toute l’équipe l’aide à y répondre.",
      "Personne ne déjeune seul la première semaine : chaque équipe invite à son tour.",
    ],
    moment:
      "La nuit où nous avons déménagé les archives : douze personnes, trois services, pas un chef, et tout était rangé à l’aube.",
    valued: "La patience, et l’humour quand ça coince.",
    made: "Quelqu’un avait apporté de la soupe.",
    quote: "Personne n’a demandé à qui c’était de le faire.",
    commit: "Écrire aux trois personnes qui arrivent en janvier",
    step: "Demander leurs adresses à Malik",
    request: "Une demi-journée en janvier",
    decision: "Nous essayons la lettre de l’équipe dès janvier.",
    why: "Elle ne coûte rien et neuf personnes sur onze la veulent.",
    headline: "« Ici, on m’attendait »",
  },
  en: {
    title: "First week",
    question: "How could we make the first week unforgettable for those who join us?",
    objective: "That those who join want to stay",
    givens: "No new budget before spring; the offices stay as they are.",
    who: "Nadia, head of people",
    next: "An answer to each request within two weeks",
    ideas: [
      "A letter from the team before day one",
      "A lunch hosted by another team, drawn by lot",
      "A buddy outside the hierarchy",
      "The map of people who know",
      "One thing finished by Friday",
      "No meetings on Monday",
      "Laughter on Wednesday: somebody tells of a mistake that taught them something, and nobody judges",
    ],
    themes: [
      "Somebody asked before deciding",
      "We were allowed to try",
      "Soup shared at midnight",
      "A boss who said “I don’t know”",
    ],
    props: [
      "Whoever joins us chooses their first question, and the whole team helps to answer it.",
      "Nobody lunches alone in the first week: every team invites in turn.",
    ],
    moment:
      "The night we moved the archive: twelve people, three departments, not one boss, and all was in place at dawn.",
    valued: "Patience, and humour when it jams.",
    made: "Somebody had brought soup.",
    quote: "Nobody asked whose job it was.",
    commit: "Write to the three people who start in January",
    step: "Ask Malik for their addresses",
    request: "Half a day in January",
    decision: "We try the letter from the team from January on.",
    why: "It costs nothing, and nine of eleven want it.",
    headline: "“They were expecting me”",
  },
};
const names = ["Amina", "Jonas", "Ximena", "Malik", "Bérénice", "Tomasz", "Lúcia", "Henrik"];
const people = names.map((name, i) => ({ id: `p${i}`, name }));
const sha = "9f2c".repeat(16);

export function scenes(lang, now) {
  const w = words[lang];
  const session = (method, more = {}) => ({
    title: w.title,
    code: "K7P2QX",
    status: "open",
    mode: "live",
    lang,
    method: { id: method, version: "1.0.0", sha256: sha },
    mandate: { objective: w.objective, question: w.question, givens: w.givens, whoDecides: w.who, whatNext: w.next },
    people: 8,
    rehearsal: false,
    ...more,
  });
  const run = (id, seconds, left, more = {}) => ({
    run: id,
    step: id,
    index: 3,
    status: "open",
    openedAt: now - (seconds - left) * 1000,
    ...(seconds ? { endsAt: now + left * 1000 } : {}),
    hard: false,
    ...more,
  });
  const item = (id, collection, kind, fields, more = {}) => ({
    id,
    run: "before",
    step: "before",
    in: collection,
    kind,
    fields,
    parents: [],
    order: id,
    rev: 1,
    ...more,
  });
  const facts = (list) => Object.fromEntries(list.map((i) => [`item/${i.id}`, i]));
  const me = (groups = {}) => ({ id: "p0", name: "Amina", role: "participant", groups });
  const pair = {
    id: "pairs-3",
    grouping: "pairs",
    number: 3,
    members: people.slice(0, 2),
    roles: { p0: "interviewer", p1: "teller" },
  };
  const table = { id: "dream_groups-2", grouping: "dream_groups", number: 2, members: people.slice(0, 4) };
  const themes = w.themes.map((text, i) =>
    item(`itheme${i}`, "themes", "theme", { text }, { group: { id: `tables-${i + 1}`, number: i + 1 } }),
  );
  const props = w.props.map((text, i) =>
    item(
      `iprop${i}`,
      "propositions",
      "proposition",
      { text, grounded_in: w.quote },
      { group: { id: `tables-${i + 1}`, number: i + 1 } },
    ),
  );
  const concepts = w.ideas.slice(0, 5).map((text, i) => item(`iconcept${i}`, "concepts", "proposition", { text }));
  const cards = w.ideas.map((text, i) => item(`icard${i}`, "concepts", "proposition", { text }));
  const tables = {
    id: "tables",
    run: "tables",
    groups: [1, 2, 3, 4].map((n) => ({ id: `tables-${n}`, number: n, size: 2 })),
  };
  const story = item(
    "istory",
    "stories",
    "story",
    { moment: w.moment, valued: w.valued, made_possible: w.made, quote: w.quote },
    { run: "interviews", about: people[0], by: people[1], release: "group", releasable: true },
  );
  const commitment = item(
    "icommit",
    "commitments",
    "commitment",
    { what: w.commit, when: "2026-12-04", first_step: w.step, request: w.request },
    { run: "pledge", by: people[1], witnesses: [people[2]], answer: undefined },
  );
  const place = (method, current, all = {}, mine = {}, groups = {}) => ({
    method,
    layers: {
      all: {
        session: session(method),
        now: { run: current.run },
        [`run/${current.run}`]: current,
        "grouping/tables": tables,
        ...all,
      },
      me: { me: me(Object.fromEntries(Object.values(groups).map((g) => [g.grouping, g.id]))), ...mine },
      ...Object.fromEntries(Object.values(groups).map((g) => [`group:${g.id}`, { [`group/${g.id}`]: g }])),
    },
  });
  const st = "speed-thinking";
  const ai = "appreciative-inquiry";
  const table3 = {
    id: "tables-3",
    grouping: "tables",
    number: 3,
    members: people.slice(0, 4),
    host: "p1",
  };
  const hours = (n) => now + n * 3_600_000;
  const overDays = (more) => {
    const drawn = place(
      ai,
      run("distil", 0, 0, { endsAt: hours(20), goesOnAt: now + 500_000 }),
      { "run/retell": run("retell", 0, 0, { endsAt: hours(2) }) },
      {},
      { table3 },
    );
    drawn.layers.all.session = { ...drawn.layers.all.session, mode: "async" };
    drawn.layers[`group:${table3.id}`]["waits/distil"] = { people: [people[1], people[2]] };
    return { ...drawn, layers: drawn.layers, ...more };
  };
  const cafeRounds = [{ control: "cafe", number: 1, of: 2, mode: "connect" }];
  const note = (id, runId, text, more = {}) =>
    item(
      id,
      "tablecloth",
      "idea",
      { text },
      { run: runId, step: "talk", group: { id: "tables-3", number: 3 }, ...more },
    );
  const cloth = [
    note("in1", "first", w.ideas[0]),
    note("in2", "first", w.ideas[3]),
    note("in3", "talk", w.ideas[6], { mine: true, editable: true }),
    note("in4", "talk", w.ideas[1], { editable: true }),
  ];
  const selection = {
    run: "core",
    chosen: ["itheme0", "itheme1"],
    saved: [{ item: "itheme2", by: people[2] }],
    tied: [],
    reasons: {},
    open: 0,
    champions: 1,
  };
  const row = (one, i) => ({
    item: one.id,
    rank: i + 1,
    sum: 0,
    supporters: 7 - i,
    share: (7 - i) / 8,
    spread: 0.2,
    scores: [],
    grades: [],
    figures: {},
  });
  const tally = {
    run: "heat",
    method: "dots",
    electorate: 8,
    cast: 7,
    criteria: ["vote"],
    abstained: 0,
    objections: [],
    figures: {},
    rows: concepts.map((c, i) => ({ ...row(c, i), votes: 7 - i, sum: [7, 5, 4, 2, 1][i] })),
    over: "all",
  };
  const judged = {
    run: "resonate",
    method: "majority_judgement",
    electorate: 8,
    cast: 8,
    criteria: ["vote"],
    abstained: 0,
    objections: [],
    figures: {},
    rows: props.map((p, i) => ({
      ...row(p, i),
      votes: 8,
      grades: i ? [1, 2, 3, 1, 1, 0] : [4, 2, 2, 0, 0, 0],
      grade: i ? 2 : 1,
    })),
    over: "all",
  };
  const bubbleItems = w.ideas
    .slice(0, 6)
    .map((text, i) =>
      item(`ib${i}`, "possibilities", "idea", { text }, { run: "burst", step: "burst", mine: true, editable: true }),
    );
  const crew = {
    ...Object.fromEntries(people.map((p) => [`person/${p.id}`, { ...p, role: "participant" }])),
    next: { step: "evaluate", intrinsic: true },
    "progress/burst": { expected: 8, started: 7, done: 2, items: 41, quiet: ["p5", "p6"] },
  };
  const planned = {
    method: st,
    layers: {
      all: { session: session(st, { status: "planned", people: 5 }), now: {} },
      me: { me: me() },
      crew: { ...crew, next: { step: "challenge" } },
    },
  };
  const closed = {
    method: ai,
    layers: {
      all: { session: session(ai, { status: "closed" }), now: {} },
      me: { me: me(), ...facts([{ ...commitment, mine: true }, { ...bubbleItems[0] }, { ...bubbleItems[1] }]) },
    },
  };
  return {
    lobby: planned,
    brief: place(st, run("challenge", 120, 80)),
    pulse: place(ai, run("before", 120, 70), {}, { "answers/before": { at_home: 3 } }),
    bubbles: place(st, run("burst", 123, 68, { hard: true }), {}, facts(bubbleItems)),
    countdown: place(st, run("burst", 123, 124, { hard: true })),
    collect: place(ai, run("start", 480, 300), {
      ...facts(props),
      "selection/chosen": { run: "chosen", chosen: props.map((p) => p.id), saved: [], tied: [] },
      ...facts([
        item("io", "initiatives", "topic", { text: w.ideas[3], why: w.props[0] }, { run: "start", by: people[3] }),
      ]),
    }),
    listener: place(ai, run("interviews", 0, 0), {}, {}, { pair: { ...pair } }),
    teller: place(ai, run("interviews", 0, 0), {}, facts([story]), {
      pair: { ...pair, roles: { p0: "teller", p1: "interviewer" } },
    }),
    group: place(ai, run("pairs", 60, 40), {}, {}, { pair }),
    choose: place(
      ai,
      run("dream_groups", 180, 100),
      { ...facts(themes), "selection/core": selection, "wish/dream_groups": { counts: { itheme0: 3, itheme1: 1 } } },
      { "wish-mine/dream_groups": { item: "itheme0" } },
    ),
    distil: place(
      ai,
      run("distil", 900, 600),
      {},
      facts([
        { ...story, run: "interviews" },
        { ...story, id: "istory2", about: people[3], releasable: undefined },
      ]),
      { t: { ...table, id: "tables-2", grouping: "tables" } },
    ),
    connect: place(st, run("connect", 120, 61), {}, facts(bubbleItems.map((i) => ({ ...i, run: "burst" })))),
    design: place(
      ai,
      run("design", 1500, 9),
      {
        ...facts([
          item(
            "iimage",
            "images",
            "vision",
            { text: w.headline, scene: w.moment },
            { group: { id: "tables-2", number: 2 } },
          ),
        ]),
        ...facts(themes),
        "selection/core": selection,
      },
      {},
      { table },
    ),
    reveal: place(st, run("wall", 180, 120), facts(concepts)),
    pitch: place(
      ai,
      run("gallery", 900, 700, {
        turn: { index: 1, of: 4, startedAt: now - 40e3, endsAt: now + 140e3, item: "iimage", name: "2" },
      }),
      facts([
        item(
          "iimage",
          "images",
          "vision",
          { text: w.headline, scene: w.moment },
          { group: { id: "tables-2", number: 2 } },
        ),
      ]),
    ),
    approval: place(
      ai,
      run("topic_vote", 180, 90),
      facts(w.ideas.slice(0, 3).map((text, i) => item(`it${i}`, "topic", "question", { text }))),
      { "ballot/topic_vote": { marks: { it1: { vote: 1 } } } },
    ),
    dots: place(st, run("heat", 120, 70), facts(concepts), {
      "ballot/heat": { marks: { iconcept0: { vote: 1 } }, left: 2 },
    }),
    score: place(
      st,
      run("evaluate", 120, 70),
      {},
      {
        ...facts(bubbleItems.slice(0, 3).map((i) => ({ ...i, run: "burst" }))),
        "ballot/evaluate": { marks: { ib0: { gut: 1, reason: 0 } } },
      },
    ),
    judgement: place(ai, run("resonate", 300, 200), facts(props), {
      "ballot/resonate": { marks: { iprop0: { vote: 1 } } },
    }),
    select: place(ai, run("core", 180, 100), { ...facts(themes), "selection/core": selection }),
    decide: place(ai, run("endorse", 600, 400), {
      "decision/d1": {
        id: "d1",
        run: "endorse",
        statement: w.decision,
        about: [],
        by: { role: "sponsor", name: "Nadia" },
        rationale: w.why,
      },
    }),
    commit: place(st, run("pledge", 120, 60), { ...facts(concepts.slice(0, 3)), ...facts([commitment]) }),
    debrief: place(
      st,
      run("close", 120, 60),
      facts([item("is", "surprises", "message", { text: w.ideas[5] }, { run: "close" })]),
    ),
    closed,
    ring: place(
      "brainwriting-635",
      run("write", 300, 190, { rounds: [{ control: "rounds", number: 3, of: 6 }] }),
      { "run/sheet1": run("write", 300, 0, { run: "sheet1", status: "closed", index: 1 }) },
      facts([
        item("isheet1", "ideas", "idea", { text: w.ideas[0] }, { run: "sheet1", step: "write" }),
        item("isheet2", "ideas", "idea", { text: w.ideas[2] }, { run: "sheet1", step: "write" }),
      ]),
      { tables: { ...table3, host: undefined } },
    ),
    overDays: overDays({}),
    overDaysCrew: overDays({
      crew: {
        ...crew,
        next: { step: "gallery" },
        "progress/distil": { expected: 8, started: 7, done: 5, items: 9, quiet: [] },
      },
    }),
    burstCrew: { ...place(st, run("burst", 123, 68, { hard: true })), crew },
    cafeMove: place("world-cafe", run("move", 120, 80, { rounds: cafeRounds }), {}, {}, { table3 }),
    cafeHost: place("world-cafe", run("move", 120, 80), {}, {}, { table3: { ...table3, host: "p0" } }),
    cafeTalk: place(
      "world-cafe",
      run("talk", 1200, 700, { rounds: cafeRounds }),
      { "run/first": run("first", 1200, 0, { status: "closed", index: 2 }) },
      facts(cloth),
      { table3 },
    ),
    cafeHarvest: place("world-cafe", run("harvest", 360, 90), {}, facts(cloth), { table3 }),
    circle: place(
      "conversation-cafe",
      run("talk", 0, 0),
      {},
      {
        "turn/talk": {
          index: 1,
          of: 13,
          startedAt: now - 9000,
          endsAt: now + 51000,
          person: "p0",
          name: "Amina",
          part: "first",
        },
      },
      { table3: { ...table3, id: "circles-3", grouping: "circles" } },
    ),
    troika: place(
      "troika",
      run("consult", 1800, 1500),
      {},
      {
        "turn/consult": {
          index: 2,
          of: 12,
          startedAt: now - 60000,
          endsAt: now + 240000,
          person: "p1",
          name: people[1].name,
          part: "advise",
        },
      },
      {
        table3: {
          ...table3,
          id: "threes-3",
          grouping: "threes",
          members: people.slice(0, 3),
          host: undefined,
          roles: { p0: "consultant", p1: "client", p2: "consultant" },
        },
      },
    ),
    bowl: place("fishbowl", run("bowl", 1500, 900), {
      "circle/bowl": { run: "bowl", chairs: 5, open: true, members: people.slice(1, 4) },
    }),
    crewCafe: {
      ...place("world-cafe", run("move", 120, 80, { rounds: cafeRounds })),
      crew: {
        ...crew,
        next: { step: "talk", intrinsic: true },
        "grouping/tables": {
          id: "tables",
          run: "tables",
          met: 0.75,
          again: 3,
          forced: 3,
          groups: [1, 2].map((n) => ({
            id: `tables-${n}`,
            number: n,
            size: 4,
            members: people.slice(4 * n - 4, 4 * n),
            host: people[4 * n - 4]?.id,
          })),
        },
      },
    },
    ...sidesScenes({ run, place, item, facts, lang }),
    ...libraryScenes({ run, place, item, facts, people, crew, now, lang }),
    ...organiseScenes({ w, run, place, item, facts, crew, lang }),
    ...voteScenes({ place, run, facts, items: concepts, lang }),
    heatTally: place(st, run("heat", 120, -5, { status: "closed" }), { ...facts(concepts), "tally/heat": tally }),
    judgedTally: place(ai, run("resonate", 300, -5, { status: "closed" }), {
      ...facts(props),
      "tally/resonate": judged,
    }),
    crewGroups: {
      ...place(ai, run("pairs", 60, 40), {}),
      crew: {
        ...crew,
        next: { step: "interviews", intrinsic: true },
        "grouping/pairs": {
          id: "pairs",
          run: "pairs",
          met: 0.83,
          groups: [1, 2, 3, 4].map((n) => ({
            id: `pairs-${n}`,
            number: n,
            size: 2,
            members: people.slice(2 * n - 2, 2 * n),
          })),
        },
      },
    },
    crewDecide: {
      ...place(ai, run("endorse", 600, 400), {
        ...facts(props),
        ...facts([commitment]),
        "selection/chosen": { run: "chosen", chosen: props.map((p) => p.id), saved: [], tied: [] },
      }),
      crew: { ...crew, next: { step: "after" } },
    },
    ...walls({ w, run, place, item, facts, crew }),
    crewThemes: {
      ...place(st, run("wall", 180, 100), facts(cards)),
      press: lang === "fr" ? "Proposer des thèmes" : "Propose themes",
      themes: {
        basicMode: false,
        themes: [
          {
            label: lang === "fr" ? "lettre · premier jour" : "letter · first day",
            medoid: "icard0",
            items: ["icard0", "icard2", "icard3"],
          },
          {
            label: lang === "fr" ? "lundi · vendredi" : "monday · friday",
            medoid: "icard5",
            items: ["icard1", "icard4", "icard5"],
          },
        ],
        alone: ["icard6"],
      },
      crew: { ...crew, next: { step: "heat" } },
    },
    crewWall: { ...place(st, run("wall", 180, 100), facts(concepts)), crew: { ...crew, next: { step: "heat" } } },
  };
}

/** Open Space: the wall while topics find their places, and a slot with its rooms. */
function walls({ w, run, place, item, facts, crew }) {
  const topics = w.ideas.slice(0, 6).map((text, i) =>
    item(
      `itopic${i}`,
      "topics",
      "topic",
      { text, why: i === 0 ? w.valued : "" },
      {
        run: "call",
        step: "call",
        by: people[i],
        ...(i === 0 ? { mine: true } : {}),
      },
    ),
  );
  const spot = (i, slot, room) => ({ run: "wall", item: `itopic${i}`, area: `s${slot}-r${room}`, x: 0, y: 0 });
  const spots = [spot(1, 1, 1), spot(2, 1, 2), spot(3, 2, 1)];
  const board = (begun) => ({
    "run/wall": { ...run("wall", 900, 500), index: 2 },
    "wall/wall": { run: "wall", slots: 3, rooms: 3, begun, open: true },
    ...Object.fromEntries(spots.map((one) => [`spot/wall/${one.item}`, one])),
    "spot/wall/itopic5": { run: "wall", item: "itopic5", into: "itopic2" },
    "interest/wall": { counts: { itopic1: 7, itopic2: 4, itopic0: 2 } },
    "offers/wall": { offers: [{ item: "itopic4", into: "itopic0" }] },
  });
  const os = "open-space";
  const room = (n, size, topic) => ({ id: `rooms-r${n}`, number: n, size, topic });
  const rooms = {
    "grouping/rooms": { id: "rooms", run: "rooms", groups: [room(1, 3, "itopic1"), room(2, 2, "itopic2")] },
  };
  const here = { id: "rooms-r2", grouping: "rooms", number: 2, topic: "itopic2", members: [people[0], people[2]] };
  const note = item(
    "inote1",
    "notes",
    "message",
    { text: w.themes[1] },
    { run: "rooms", step: "rooms", group: { id: "rooms-r2", number: 2 }, editable: true },
  );
  const agenda = place(os, run("wall", 900, 500), { ...facts(topics), ...board([]) });
  const sessions = place(os, run("rooms", 3600, 1500), { ...facts(topics), ...board([1]), ...rooms });
  const proposal = {
    source: "placement/1",
    areas: [],
    moves: [
      { item: "itopic0", area: "s2-r2", x: 0, y: 0 },
      { item: "itopic4", area: "s3-r1", x: 0, y: 0 },
    ],
  };
  return {
    agenda,
    garden: sessions,
    room: {
      ...sessions,
      layers: {
        ...sessions.layers,
        "group:rooms-r2": { "group/rooms-r2": here, "item/inote1": note },
        me: {
          ...sessions.layers.me,
          me: { id: "p0", name: "Amina", role: "participant", groups: { rooms: "rooms-r2" } },
        },
      },
    },
    agendaCrew: { ...agenda, crew: { ...crew, "proposal/wall": proposal, next: { step: "rooms", intrinsic: true } } },
    roomsCrew: {
      ...sessions,
      crew: {
        ...crew,
        next: { step: "news" },
        "grouping/rooms": {
          ...rooms["grouping/rooms"],
          groups: [
            { ...room(1, 3, "itopic1"), members: people.slice(3, 6) },
            { ...room(2, 2, "itopic2"), members: [people[0], people[2]] },
          ],
        },
      },
    },
  };
}
