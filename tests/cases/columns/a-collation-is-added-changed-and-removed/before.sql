CREATE TABLE entry (a text, b text COLLATE "C", c text COLLATE "POSIX");
CREATE INDEX entry_b_idx ON entry (b);
