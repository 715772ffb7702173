CREATE TABLE book (id int PRIMARY KEY, owner text, tenant int, title text);
CREATE TABLE member (tenant int, name text);
CREATE VIEW mine AS SELECT tenant::bigint FROM member WHERE name = current_user;
ALTER TABLE book ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON book USING (tenant IN (SELECT tenant FROM mine));
