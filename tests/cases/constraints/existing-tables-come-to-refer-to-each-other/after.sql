CREATE TABLE king (id integer PRIMARY KEY, kingdom integer);
CREATE TABLE kingdom (id integer PRIMARY KEY, king integer REFERENCES king);
ALTER TABLE king ADD FOREIGN KEY (kingdom) REFERENCES kingdom;
