/** `<button data-copy="text" data-copied="Copied">` copies its text and says so. */
export function copyButtons(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      void navigator.clipboard.writeText(button.dataset.copy ?? "").then(() => {
        const before = button.textContent;
        button.textContent = button.dataset.copied ?? before;
        setTimeout(() => {
          button.textContent = before;
        }, 2000);
      });
    });
  }
}
