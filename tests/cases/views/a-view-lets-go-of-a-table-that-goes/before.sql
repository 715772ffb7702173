CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price integer);
CREATE TABLE novel (id bigint);
CREATE VIEW v AS SELECT id FROM novel;
