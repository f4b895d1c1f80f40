import { autocompletion, type CompletionSource, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentLess, indentMore } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import {
  bracketMatching,
  foldGutter,
  foldKeymap,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from "@codemirror/language";
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { EditorState, type Extension, type Text } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { inks, look } from "./look";
import type { Problem } from "./wire";

/** What the editor asks of the page around it. */
export interface Around {
  readonly label: string;
  /** French for the words of the component itself; empty in English */
  readonly phrases: Readonly<Record<string, string>>;
  readonly complete: CompletionSource;
  readonly typed: (file: string, text: string) => void;
  readonly moved: (file: string, at: number) => void;
  readonly save: () => void;
}

/**
 * CodeMirror on the files of one method. It lives in a shadow root, where it brings its style as constructed sheets: the
 * page's Content-Security-Policy allows no style elements.
 */
export class Editor {
  readonly #view: EditorView;
  readonly #states = new Map<string, EditorState>();
  #problems: readonly Problem[] = [];
  #file = "";

  constructor(
    host: HTMLElement,
    readonly around: Around,
  ) {
    const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    this.#view = new EditorView({ parent: root, root });
  }

  get file(): string {
    return this.#file;
  }

  /** Shows a file; `text` counts only when the file was never shown, or says something else now. */
  show(file: string, text: string): void {
    if (this.#file !== "") this.#states.set(this.#file, this.#view.state);
    const known = this.#states.get(file);
    this.#file = file;
    this.#view.setState(
      known && known.doc.toString() === text
        ? known
        : EditorState.create({ doc: text, extensions: this.#extensions(file) }),
    );
    this.#mark();
  }

  forget(file: string): void {
    this.#states.delete(file);
  }

  /** Marks the faults of every file; those of the present one are drawn. */
  mark(problems: readonly Problem[]): void {
    this.#problems = problems;
    this.#mark();
  }

  /** Puts the cursor there and brings it into view. */
  goTo(at: number, focus: boolean): void {
    const spot = Math.min(at, this.#view.state.doc.length);
    this.#view.dispatch({ selection: { anchor: spot }, effects: EditorView.scrollIntoView(spot, { y: "center" }) });
    if (focus) this.#view.focus();
  }

  /** Where a line and column are, both from 1. */
  at(line: number, column: number): number {
    return offsetOf(this.#view.state.doc, line, column);
  }

  #mark(): void {
    const own = this.#problems.filter((problem) => problem.file === this.#file);
    const doc = this.#view.state.doc;
    this.#view.dispatch(
      setDiagnostics(
        this.#view.state,
        own.map((problem) => diagnostic(doc, problem)),
      ),
    );
  }

  #extensions(file: string): Extension {
    const { around } = this;
    return [
      lineNumbers(),
      lintGutter(),
      foldGutter(),
      highlightActiveLine(),
      highlightActiveLineGutter(),
      history(),
      drawSelection(),
      indentOnInput(),
      indentUnit.of("  "),
      bracketMatching(),
      yaml(),
      syntaxHighlighting(inks),
      look,
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ "aria-label": `${around.label}: ${file}`, spellcheck: "false", tabindex: "0" }),
      EditorState.phrases.of(around.phrases),
      ...(file === "method.yaml" ? [autocompletion({ override: [around.complete], icons: false })] : []),
      keymap.of([
        { key: "Mod-s", preventDefault: true, run: () => saving(around.save) },
        // Tab moves on, as everywhere on the page; with Alt it indents
        { key: "Alt-ArrowRight", run: indentMore },
        { key: "Alt-ArrowLeft", run: indentLess },
        ...completionKeymap,
        ...lintKeymap,
        ...foldKeymap,
        ...historyKeymap,
        ...defaultKeymap,
      ]),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) around.typed(file, update.state.doc.toString());
        if (update.selectionSet || update.docChanged) around.moved(file, update.state.selection.main.head);
      }),
    ];
  }
}

function saving(save: () => void): boolean {
  save();
  return true;
}

/** Where a line and column are, both from 1; what lies beyond the text is its end. */
export function offsetOf(doc: Text, line: number, column: number): number {
  if (line > doc.lines) return doc.length;
  const there = doc.line(Math.max(1, line));
  return Math.min(there.from + Math.max(0, column - 1), there.to);
}

/** A fault covers the word it begins with, at least one letter. */
export function diagnostic(doc: Text, problem: Problem): Diagnostic {
  const from = offsetOf(doc, problem.line, problem.column);
  const rest = doc.sliceString(from, doc.lineAt(from).to);
  const word = /^[\w.-]+|^[^\s]+/.exec(rest)?.[0].length ?? 0;
  return {
    from,
    to: from + word,
    severity: "error",
    source: problem.code,
    message: problem.hint === "" ? problem.message : `${problem.message}\n${problem.hint}`,
  };
}
