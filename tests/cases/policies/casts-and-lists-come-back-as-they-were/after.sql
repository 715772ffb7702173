CREATE TABLE book (id int PRIMARY KEY, owner varchar(9), tenant int, title text);
ALTER TABLE book ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON book USING (owner IN ('ann', 'bob') AND (title)::varchar ~~ 'x%');
