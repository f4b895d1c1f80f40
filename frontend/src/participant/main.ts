import "../style/participant.css";
import "./app";

document.getElementById("app")?.append(document.createElement("palabre-participant"));
