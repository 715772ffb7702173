CREATE TABLE rank (place integer, CONSTRAINT rank_place UNIQUE (place));
