CREATE TABLE log (name text NOT NULL, note varchar(20) COLLATE "C", UNIQUE (name)) PARTITION BY LIST (name);
CREATE TABLE log_a PARTITION OF log FOR VALUES IN ('a', 'B');
CREATE INDEX log_a_note ON log_a (note);
CREATE TABLE word (word text COLLATE "POSIX" PRIMARY KEY, plain text COLLATE "C");
CREATE INDEX word_lower ON word (lower(word));
