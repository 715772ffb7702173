CREATE TABLE book (id bigint PRIMARY KEY, title text);
CREATE TABLE log (id bigint, said text);
CREATE RULE tell AS ON INSERT TO book DO ALSO NOTIFY books;
