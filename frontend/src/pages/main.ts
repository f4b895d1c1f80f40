import "../style/all.css";
import { bringing } from "./bring";
import { copyButtons } from "./copy";
import { guardForms } from "./forms";

/** Server-rendered pages work without script; this only makes them smoother. */
copyButtons(document);
guardForms(document);
bringing(document);
