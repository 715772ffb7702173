CREATE TABLE rank (place integer, CONSTRAINT rank_place_key UNIQUE (place));
