import "../style/all.css";
import "./record.css";
import { copyButtons } from "../pages/copy";

copyButtons(document);
