CREATE TABLE item (id integer, name text, "NAME" bigint);
CREATE TABLE "Item" (id integer, "ID" integer);
