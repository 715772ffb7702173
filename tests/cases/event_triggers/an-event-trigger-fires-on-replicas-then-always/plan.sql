-- event trigger e is always enabled now
ALTER EVENT TRIGGER e ENABLE ALWAYS;
