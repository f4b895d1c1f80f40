import "../style/studio.css";
import "../pages/main";
import "./app";

document.getElementById("studio")?.append(document.createElement("palabre-studio"));
