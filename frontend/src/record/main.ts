import "../style/all.css";
import "./record.css";
import "./lineage.css";
import "./charts.css";
import { copyButtons } from "../pages/copy";
import { guardForms } from "../pages/forms";

copyButtons(document);
guardForms(document);
