CREATE TABLE log (id integer, at date, note text, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE INDEX log_note ON log (note);
CREATE TABLE log_b (id integer, at date, note text, PRIMARY KEY (id, at));
CREATE INDEX log_b_note_idx ON log_b (note);
