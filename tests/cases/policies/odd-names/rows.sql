INSERT INTO "Odd schema"."a ""b""" VALUES ('Emma'), ('it''s');
