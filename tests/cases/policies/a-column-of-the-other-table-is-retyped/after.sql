CREATE TABLE book (id int PRIMARY KEY, owner text, tenant int, title text);
CREATE TABLE member (tenant int, name varchar(40));
ALTER TABLE book ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON book USING (tenant IN (SELECT m.tenant FROM member m WHERE m.name = current_user));
