CREATE TABLE item (id integer, name text, "Name" text);
CREATE TABLE "Item" (id integer);
