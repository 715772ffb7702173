-- create schema "my ""schema"
CREATE SCHEMA "my ""schema";

-- create domain "my ""schema"."a Domain"
CREATE DOMAIN "my ""schema"."a Domain" AS character varying(10)
    CONSTRAINT "Second" CHECK ((length((VALUE)::text) > 2))
    CONSTRAINT "first one" CHECK (((VALUE)::text <> ''::text));

-- create table "my ""schema".t
CREATE TABLE "my ""schema".t (
    "the Column" "my ""schema"."a Domain"
);

-- comment on constraint "my ""schema"."a Domain"."first one"
COMMENT ON CONSTRAINT "first one" ON DOMAIN "my ""schema"."a Domain" IS 'o''k';
