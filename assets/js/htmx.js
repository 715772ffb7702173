// The extensions want a global `htmx` before they load, so it is set in a module of its own that is imported first.
import htmx from "htmx.org";

window.htmx = htmx;
