CREATE TABLE entry (a text COLLATE "C", b text COLLATE "POSIX", c text);
CREATE INDEX entry_b_idx ON entry (b);
