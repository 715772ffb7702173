-- create table "Log".entry
CREATE TABLE "Log".entry (
    id integer NOT NULL,
    CONSTRAINT entry_pkey PRIMARY KEY (id)
);

-- create table shop."Odd one"
CREATE TABLE shop."Odd one" (
    id integer NOT NULL,
    "select" boolean,
    CONSTRAINT "Odd one_pkey" PRIMARY KEY (id)
);

-- create table shop.book
CREATE TABLE shop.book (
    id integer NOT NULL,
    title text,
    sold integer,
    CONSTRAINT book_pkey PRIMARY KEY (id)
);

-- create publication "News and more"
CREATE PUBLICATION "News and more" FOR TABLE shop."Odd one", shop.book WHERE ((id > 10) AND ((id < 20) OR (id = ANY (ARRAY[30, 40])))), TABLES IN SCHEMA "Log", shop WITH (publish = 'insert, update');

-- create publication columns
CREATE PUBLICATION columns FOR TABLE shop."Odd one" (id, "select"), shop.book (id, title);
