import "../style/all.css";
import "./record.css";
import "./lineage.css";
import "./charts.css";
import { copyButtons } from "../pages/copy";
import { guardForms } from "../pages/forms";
import { making } from "./making";
import { piles } from "./piles";

copyButtons(document);
guardForms(document);
piles(document);
making(document);
