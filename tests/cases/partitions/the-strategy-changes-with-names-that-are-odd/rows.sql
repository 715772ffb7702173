INSERT INTO "Odd schema"."My ""log" ("it's", moved) VALUES ('$$', 1), ('it''s', 2), ('x', NULL), ('y', 4);
