INSERT INTO "книга" VALUES (1, 'Мастер и Маргарита');
