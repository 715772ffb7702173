CREATE TABLE book (id int PRIMARY KEY, owner text, tenant int, title text);
CREATE TABLE member (tenant int, name text);
