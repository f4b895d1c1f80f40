// Makes a script (docs/protocol.md) of a method file, roughly as the server does: enough to draw every screen.
import { readFileSync } from "node:fs";
import { parse } from "yaml";

const read = (path) => parse(readFileSync(new URL(`../../methods/${path}`, import.meta.url), "utf8"));
const seconds = (text) => {
  const [, n, unit] = /^(\d+)([smhd])$/.exec(String(text)) ?? [];
  return n ? Number(n) * { s: 1, m: 60, h: 3600, d: 86400 }[unit] : undefined;
};
const seenWords = {
  fr: {
    author: "Vous seul·e voyez ce que vous écrivez",
    group: "Votre groupe voit ce que vous écrivez",
    all: "Toute la salle voit ce que vous écrivez",
    named: "sous votre nom.",
    hidden: "sans votre nom.",
    released: "puis ce que la personne libère.",
  },
  en: {
    author: "Only you see what you write",
    group: "Your group sees what you write",
    all: "The whole room sees what you write",
    named: "under your name.",
    hidden: "without your name.",
    released: "then what the teller releases.",
  },
};

export function scriptOf(id, lang) {
  const method = read(`${id}/method.yaml`);
  const local = lang === "en" ? {} : read(`${id}/locales/${lang}.yaml`);
  const flat = [];
  const walk = (steps) => {
    for (const step of steps) {
      if (!["branch", "repeat", "use"].includes(step.kind)) flat.push(step);
      for (const key of ["steps", "then", "else"]) if (step[key]) walk(step[key]);
    }
  };
  walk(method.steps);
  const labels = (list, words) =>
    list.map((one, i) =>
      typeof one === "string"
        ? { id: String(i), label: words?.[i] ?? one }
        : { ...one, label: words?.[one.id]?.label ?? words?.[i] ?? one.label ?? one.text },
    );
  const steps = flat.map((step) => {
    const w = local.steps?.[step.id] ?? {};
    const { id, kind, title, prompt, say, hint, time, see, out, intrinsic, optional, ...props } = step;
    for (const key of ["criteria", "grades", "scale", "checklist", "items", "questions", "rounds", "axes", "buckets"])
      if (Array.isArray(props[key])) props[key] = labels(props[key], w[key]);
    if (props.protocol) props.protocol = props.protocol.map((p, i) => ({ ...p, q: w.protocol?.[i]?.q ?? p.q }));
    const said = see && seenWords[lang];
    return {
      id,
      kind,
      title: w.title ?? title,
      prompt: w.prompt ?? prompt,
      say: w.say ?? say,
      hint: w.hint ?? hint,
      in: step.in === undefined ? [] : [step.in].flat(),
      out: out === undefined ? [] : [out].flat(),
      with: step.with,
      seconds: seconds(time?.live),
      hard: time?.hard,
      countdown: seconds(time?.countdown),
      intrinsic,
      optional,
      seen: said && `${said[see.during] ?? said.author}, ${said[see.authors] ?? said.named}`,
      see,
      props,
    };
  });
  const collections = Object.fromEntries(
    Object.entries(method.artefacts).map(([name, a]) => [
      name,
      {
        kind: a.kind,
        title: local.artefacts?.[name]?.title ?? a.title,
        fields: (a.fields ?? [{ id: "text", type: "text" }]).map((f) => ({
          ...f,
          label: local.artefacts?.[name]?.fields?.[f.id]?.label ?? f.label,
        })),
      },
    ]),
  );
  const rules = method.rules.map((r) => ({ ...r, text: local.rules?.[r.id]?.text ?? r.text }));
  return {
    id,
    version: method.version,
    lang,
    title: local.title ?? method.title,
    summary: local.summary,
    rules,
    collections,
    steps,
  };
}
