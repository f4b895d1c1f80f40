import "../style/screen.css";
import "./app";

document.getElementById("app")?.append(document.createElement("palabre-screen"));
