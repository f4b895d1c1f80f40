import "../style/all.css";
import "./record.css";
import "./lineage.css";
import { copyButtons } from "../pages/copy";

copyButtons(document);
