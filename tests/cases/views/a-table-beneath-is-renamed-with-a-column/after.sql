CREATE TABLE novel (id bigint PRIMARY KEY, name text NOT NULL, price integer);
CREATE VIEW v AS SELECT id, name AS title FROM novel;
CREATE VIEW w AS SELECT v.title FROM v JOIN novel USING (id);
