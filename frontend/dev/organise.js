// Boards of items: groups that people make with a suggestion beside them, a plane, and what came of private planes.
export function organiseScenes({ w, run, place, item, facts, crew, lang }) {
  const said = [...w.ideas, ...w.themes];
  const cards = said.map((text, i) =>
    item(`icard${i}`, "reports", "report", { said: text }, { run: "rooms", step: "rooms" }),
  );
  const at = (i, area, x) => [`spot/gather/icard${i}`, { run: "gather", item: `icard${i}`, area, x, y: 0 }];
  const group = (id, label, order) => [`area/gather/${id}`, { run: "gather", id, label, place: order }];
  const label = (fr, en) => (lang === "fr" ? fr : en);
  const board = {
    ...facts(cards),
    ...Object.fromEntries([
      group("a1", label("Se rencontrer", "Meeting each other"), 1),
      group("a2", label("Les nouveaux", "New people"), 2),
      at(0, "a1", 1),
      at(3, "a1", 2),
      at(2, "a2", 1),
    ]),
    "undo/gather": { act: "put" },
  };
  const move = (i, area) => ({ item: `icard${i}`, area, x: 0, y: 0 });
  const suggested = {
    "search/gather": { round: 1, grain: 1.5, phase: "answered" },
    "proposal/gather": {
      source: "themes/1 bge-small-en-v1.5-q",
      areas: [
        { id: "m1-0", label: label("réunions · lundi", "meetings · monday"), gist: "icard1" },
        { id: "m1-1", label: label("apprendre · montrer", "learning · showing"), gist: "icard5" },
      ],
      moves: [move(1, "m1-0"), move(4, "m1-0"), move(6, "m1-0"), move(5, "m1-1"), move(8, "m1-1"), move(7, "a2")],
      round: 1,
      alone: cards.slice(9).map((card) => card.id),
    },
  };
  const scene = (more, next = { step: "weigh" }) => ({
    ...place("open-space", run("gather", 900, 500), { ...board, ...more }),
    crew: { ...crew, next },
  });
  const map = {
    id: "gather",
    props: {
      mode: "matrix",
      by: "each",
      axes: [
        { id: "power", label: label("Influence", "Influence") },
        { id: "interest", label: label("Intérêt", "Interest") },
      ],
    },
  };
  const point = (i, x, y) => ({ run: "gather", item: `icard${i}`, area: "whole", x, y });
  const row = (i, x, y, dx, dy) => ({ item: `icard${i}`, n: 5 + i, x, y, dx, dy });
  const trial = label("Voir sur le tableau", "Look at it on the board");
  return {
    organise: scene(suggested),
    organiseAsk: scene({}),
    organiseWaiting: scene({ "search/gather": { round: 1, grain: 1.5, phase: "waiting" } }),
    organiseFailed: scene({ "search/gather": { round: 1, grain: 1.5, phase: "failed" } }),
    organiseTrial: { ...scene(suggested), press: trial, opens: ".suggestion > summary" },
    organiseList: {
      ...scene({ ...board, "spot/gather/icard0": point(0, 1, 0), "spot/gather/icard1": point(1, 2, 0) }),
      step: { id: "gather", props: { mode: "order", by: "all" } },
    },
    plane: {
      ...place(
        "open-space",
        run("gather", 900, 500),
        facts(cards.slice(0, 5)),
        Object.fromEntries([0, 1, 2].map((i) => [`spot/gather/icard${i}`, point(i, 0.2 + i * 0.3, 0.8 - i * 0.25)])),
      ),
      step: map,
    },
    planeSpread: {
      ...place("open-space", run("gather", 900, -5, { status: "closed" }), {
        ...facts(cards.slice(0, 5)),
        "spread/gather": {
          rows: [row(0, 0.3, 0.7, 0.24, 0.1), row(3, 0.8, 0.75, 0.1, 0.16), row(1, 0.6, 0.2, 0.03, 0.02)],
        },
      }),
      step: map,
    },
  };
}
