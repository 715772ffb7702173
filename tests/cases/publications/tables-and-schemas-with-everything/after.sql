CREATE SCHEMA shop;
CREATE SCHEMA "Log";
CREATE TABLE shop.book (id integer PRIMARY KEY, title text, sold integer);
CREATE TABLE shop."Odd one" (id integer PRIMARY KEY, "select" boolean);
CREATE TABLE "Log".entry (id integer PRIMARY KEY);
CREATE PUBLICATION "News and more" FOR TABLE shop.book WHERE (id > 10 AND (id < 20 OR id IN (30, 40))), shop."Odd one",
    TABLES IN SCHEMA "Log", shop WITH (publish = 'insert, update');
CREATE PUBLICATION columns FOR TABLE shop."Odd one" (id, "select"), shop.book (id, title);
