import { HighlightStyle } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** The editor in the colours of the house. */
export const look = EditorView.theme({
  "&": {
    blockSize: "100%",
    color: "var(--ink)",
    backgroundColor: "var(--surface)",
    fontSize: "0.9375rem",
    borderRadius: "var(--corner-s)",
  },
  "&.cm-focused": { outline: "3px solid var(--focus)", outlineOffset: "-1px" },
  ".cm-scroller": { fontFamily: "ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace", lineHeight: "1.6" },
  ".cm-content": { paddingBlock: "0.75rem", caretColor: "var(--ink)" },
  ".cm-gutters": {
    backgroundColor: "var(--surface)",
    color: "var(--ink-soft)",
    borderInlineEnd: "1px solid var(--line)",
  },
  ".cm-activeLine": { backgroundColor: "color-mix(in srgb, var(--leaf-soft) 45%, transparent)" },
  ".cm-activeLineGutter": { backgroundColor: "var(--leaf-soft)", color: "var(--leaf-strong)" },
  ".cm-cursor": { borderInlineStartColor: "var(--ink)", borderInlineStartWidth: "2px" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "color-mix(in srgb, var(--focus) 25%, transparent)",
  },
  ".cm-matchingBracket": { backgroundColor: "var(--ochre-soft)", outline: "1px solid var(--line-strong)" },
  ".cm-foldPlaceholder": { backgroundColor: "var(--sunk)", color: "var(--ink)", border: "1px solid var(--line)" },
  ".cm-tooltip": {
    backgroundColor: "var(--raised)",
    color: "var(--ink)",
    border: "1px solid var(--line-strong)",
    borderRadius: "var(--corner-s)",
    fontFamily: "var(--face-text)",
    maxInlineSize: "min(28rem, 88vw)",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { paddingBlock: "0.35rem", paddingInline: "0.6rem" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": {
    backgroundColor: "var(--leaf)",
    color: "var(--on-leaf)",
  },
  ".cm-completionInfo": { padding: "0.5rem 0.75rem", backgroundColor: "var(--raised)", color: "var(--ink)" },
  ".cm-diagnostic": { whiteSpace: "pre-wrap", borderInlineStartColor: "var(--clay)", padding: "0.4rem 0.75rem" },
  ".cm-diagnosticSource": { color: "var(--ink-soft)", opacity: "1" },
  ".cm-lintRange-error": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--clay)",
    textDecorationSkipInk: "none",
  },
  ".cm-panels": { backgroundColor: "var(--sunk)", color: "var(--ink)" },
  ".cm-changedLine": { backgroundColor: "color-mix(in srgb, var(--leaf-soft) 70%, transparent)" },
  ".cm-deletedChunk": { backgroundColor: "var(--clay-soft)" },
  ".cm-changedText": { background: "color-mix(in srgb, var(--leaf) 22%, transparent)" },
  ".cm-deletedText": { background: "color-mix(in srgb, var(--clay) 25%, transparent)" },
  ".cm-collapsedLines": { background: "var(--sunk)", color: "var(--ink-soft)" },
});

export const inks = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: "var(--leaf)", fontWeight: "600" },
  { tag: [tags.lineComment, tags.comment], color: "var(--ink-soft)", fontStyle: "italic" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--ochre-ink)" },
  { tag: [tags.squareBracket, tags.brace, tags.separator, tags.punctuation], color: "var(--ink-soft)" },
  { tag: tags.content, color: "var(--ink)" },
]);
