CREATE TABLE book (id bigint PRIMARY KEY, title text);
CREATE TABLE log (id bigint, said text);
CREATE SCHEMA "Odd";
CREATE TABLE "Odd"."a.b" ("select" integer);
