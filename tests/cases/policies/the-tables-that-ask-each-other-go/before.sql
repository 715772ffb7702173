CREATE TABLE book (id int PRIMARY KEY, owner text, tenant int, title text);
CREATE TABLE member (tenant int, name text);
ALTER TABLE book ENABLE ROW LEVEL SECURITY;
CREATE POLICY a ON book USING (EXISTS (SELECT FROM member WHERE member.tenant = book.tenant));
CREATE POLICY b ON member USING (EXISTS (SELECT FROM book WHERE book.tenant = member.tenant));
CREATE TABLE rest ();
