import { html, type TemplateResult } from "lit";
import type { Words } from "../i18n/words";
import type { Me, Session } from "../wire/facts";
import type { Live } from "../wire/live";

/** Before the first step, and between two. */
export function lobby(live: Live, session: Session, me: Me | undefined, words: Words, rests?: true): TemplateResult {
  return html`<section class="lobby stack loose">
    <div class="stack tight"><h1 tabindex="-1">${words.lobby.title}</h1>
      <p class="soft">${rests ? words.going.resting : session.status === "planned" ? words.lobby.soon : words.lobby.between}</p></div>
    <section class="question-block"><h2 class="eyebrow">${words.brief.question}</h2>
      <p class="question">${session.mandate.question}</p></section>
    ${nameForm(live, me, words, "name-lobby")}
    <p class="badge live number" role="status">${words.lobby.people(session.people)}</p>
  </section>`;
}

/** One's display name, changed whenever one likes. */
export function nameForm(live: Live, me: Me | undefined, words: Words, id: string): TemplateResult {
  const save = (event: Event): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const input = form.elements.namedItem("name");
    if (input instanceof HTMLInputElement) live.wish({ k: "name", name: input.value.trim() });
    form.closest<HTMLElement>("[popover]")?.hidePopover();
  };
  return html`<form class="field" @submit=${save}>
    <label for=${id}>${words.lobby.name}</label><span class="hint" id="${id}-hint">${words.lobby.nameHint}</span>
    <div class="row"><input class="grow" id=${id} name="name" maxlength="60" autocomplete="nickname"
      aria-describedby="${id}-hint" .value=${me?.name ?? ""} /><button class="button small">${words.save}</button></div>
  </form>`;
}
