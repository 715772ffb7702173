CREATE TABLE a (id int, kind text, b int, CONSTRAINT a_key UNIQUE (id, kind));
CREATE TABLE b (id int, kind text, a int, CONSTRAINT b_key UNIQUE (id, kind));
ALTER TABLE a ADD CONSTRAINT a_b FOREIGN KEY (b, kind) REFERENCES b (id, kind);
ALTER TABLE b ADD CONSTRAINT b_a FOREIGN KEY (a, kind) REFERENCES a (id, kind);
