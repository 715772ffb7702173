-- event trigger e is disabled now
ALTER EVENT TRIGGER e DISABLE;
