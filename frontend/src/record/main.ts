import "../style/all.css";
import { copyButtons } from "../pages/copy";

copyButtons(document);
