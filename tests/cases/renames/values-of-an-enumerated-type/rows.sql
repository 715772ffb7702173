INSERT INTO person VALUES (1, 'sad', '{it''s ok,happy}'), (2, 'it''s ok', NULL);
