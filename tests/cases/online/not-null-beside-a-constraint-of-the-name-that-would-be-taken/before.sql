CREATE TABLE a (id int PRIMARY KEY, title text, CONSTRAINT title_present CHECK (title <> ''));
