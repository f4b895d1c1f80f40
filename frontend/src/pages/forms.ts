/** A form marked `data-once` cannot be sent twice; `data-confirm="question"` asks before sending. */
export function guardForms(root: ParentNode): void {
  for (const form of root.querySelectorAll<HTMLFormElement>("form[data-once], form[data-confirm]")) {
    form.addEventListener("submit", (event) => {
      const question = form.dataset.confirm;
      if (question !== undefined && !window.confirm(question)) {
        event.preventDefault();
        return;
      }
      if (form.dataset.once !== undefined) {
        for (const button of form.querySelectorAll("button")) button.setAttribute("aria-disabled", "true");
        if (form.dataset.sent === "true") event.preventDefault();
        form.dataset.sent = "true";
      }
    });
  }
}
