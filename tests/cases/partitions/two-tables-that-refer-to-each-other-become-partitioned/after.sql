CREATE TABLE a (id int, kind text, b int, CONSTRAINT a_key UNIQUE (id, kind)) PARTITION BY LIST (kind);
CREATE TABLE a_x PARTITION OF a FOR VALUES IN ('x');
CREATE TABLE b (id int, kind text, a int, CONSTRAINT b_key UNIQUE (id, kind)) PARTITION BY LIST (kind);
CREATE TABLE b_x PARTITION OF b FOR VALUES IN ('x');
ALTER TABLE a ADD CONSTRAINT a_b FOREIGN KEY (b, kind) REFERENCES b (id, kind);
ALTER TABLE b ADD CONSTRAINT b_a FOREIGN KEY (a, kind) REFERENCES a (id, kind);
