CREATE TYPE place AS (id int, zip text);
CREATE TABLE town OF place (PRIMARY KEY (id));
CREATE INDEX town_zip ON town (zip);
CREATE VIEW zips AS SELECT zip FROM town;
