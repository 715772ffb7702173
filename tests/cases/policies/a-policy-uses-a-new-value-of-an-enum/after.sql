CREATE TYPE mood AS ENUM ('sad', 'ok', 'glad');
CREATE TABLE book (id int, mood mood);
ALTER TABLE book ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON book USING (mood IN ('ok', 'glad'));
