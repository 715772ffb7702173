CREATE TABLE rank (place integer);
CREATE UNIQUE INDEX rank_place ON rank (place);
