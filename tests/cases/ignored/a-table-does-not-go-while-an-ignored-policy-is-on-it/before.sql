CREATE TABLE book (id int PRIMARY KEY, title text);
CREATE POLICY own ON book USING (id = 1);
CREATE TABLE rest ();
