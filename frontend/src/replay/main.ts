import "../style/screen.css";
import "./replay.css";
import "./app";

document.getElementById("app")?.append(document.createElement("palabre-replay"));
