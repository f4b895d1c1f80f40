import "../style/console.css";
import "./app";

document.getElementById("app")?.append(document.createElement("palabre-console"));
