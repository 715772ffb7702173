INSERT INTO "Odd".one VALUES ('z', 1), (NULL, 2);
INSERT INTO "Odd".two VALUES ('a,b', 7), ('it''s', -8);
