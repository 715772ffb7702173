// The extensions want a global `htmx` before they load, so it is set in a module of its own that is imported first.
import htmx from "htmx.org";

window.htmx = htmx;

// Where the browser has no streams, a page asks every few seconds: a stream that never says anything, instead of an error.
if (!("EventSource" in window)) {
  htmx.createEventSource = () => ({ addEventListener() {}, removeEventListener() {}, close() {} });
}
