import { yaml } from "@codemirror/lang-yaml";
import { syntaxHighlighting } from "@codemirror/language";
import { unifiedMergeView } from "@codemirror/merge";
import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { inks, look } from "./look";

/** What has changed between two texts, below each other; what is the same is folded away. */
export class PalabreCompare extends HTMLElement {
  #view: EditorView | undefined;
  #shown = "";

  /** @param label names the region, @param phrases the component's own words in the reader's language */
  show(before: string, after: string, label: string, phrases: Readonly<Record<string, string>>): void {
    const now = JSON.stringify([before, after, label]);
    if (now === this.#shown) return;
    this.#shown = now;
    this.#view?.destroy();
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    this.#view = new EditorView({
      parent: root,
      root,
      state: EditorState.create({
        doc: after,
        extensions: [
          yaml(),
          syntaxHighlighting(inks),
          look,
          EditorView.lineWrapping,
          EditorState.readOnly.of(true),
          EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0" }),
          EditorState.phrases.of(phrases),
          unifiedMergeView({
            original: before,
            mergeControls: false,
            gutter: true,
            collapseUnchanged: { margin: 2, minSize: 4 },
          }),
        ],
      }),
    });
  }

  disconnectedCallback(): void {
    this.#view?.destroy();
    this.#view = undefined;
    this.#shown = "";
  }
}

customElements.define("palabre-compare", PalabreCompare);
