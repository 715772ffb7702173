INSERT INTO "S p".t VALUES ('a', '{a,a}');
