CREATE TABLE a (id int PRIMARY KEY, title text NOT NULL, CONSTRAINT title_present CHECK (title <> ''));
