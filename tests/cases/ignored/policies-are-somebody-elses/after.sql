CREATE TABLE book (id int PRIMARY KEY, title text, year int);
ALTER TABLE book ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON book USING (id = 1);
