import "../style/all.css";
