INSERT INTO said VALUES ('it''s'), ('two words');
