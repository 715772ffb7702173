// Everything that the browser runs, in one file: htmx and its extensions first, then our own module.
import "./htmx.js";
import "htmx-ext-sse/dist/sse.js";
import "idiomorph/htmx";
import "./limbeck.js";
import "./grid.js";
