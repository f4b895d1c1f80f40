import "../style/all.css";
import "../style/live.css";
import "./app";

document.getElementById("app")?.append(document.createElement("palabre-participant"));
