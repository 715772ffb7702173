CREATE TABLE log (name text NOT NULL, note varchar(10), UNIQUE (name)) PARTITION BY LIST (name);
CREATE TABLE log_a PARTITION OF log FOR VALUES IN ('a', 'B');
CREATE INDEX log_a_note ON log_a (note);
CREATE TABLE word (word text PRIMARY KEY, plain text);
CREATE INDEX word_lower ON word (lower(word));
