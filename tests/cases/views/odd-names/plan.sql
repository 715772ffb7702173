-- create view "Odd Schema"."a.b"
CREATE VIEW "Odd Schema"."a.b" AS
SELECT book.id AS "select",
    book.title AS "it's",
    book.price AS "ÄÖ"
   FROM public.book;

-- change the default of "ÄÖ" in view "Odd Schema"."a.b"
ALTER VIEW "Odd Schema"."a.b" ALTER COLUMN "ÄÖ" SET DEFAULT 5;

-- create view "Odd Schema".""""
CREATE VIEW "Odd Schema"."""" AS
SELECT "a.b"."it's" AS """"
   FROM "Odd Schema"."a.b";

-- comment on column "Odd Schema"."a.b"."it's"
COMMENT ON COLUMN "Odd Schema"."a.b"."it's" IS 'it''s';
