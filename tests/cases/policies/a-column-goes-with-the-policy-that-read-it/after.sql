CREATE TABLE book (id int PRIMARY KEY, owner text, title text);
ALTER TABLE book ENABLE ROW LEVEL SECURITY;
