-- create rule public.book.tell
CREATE RULE tell AS
    ON INSERT TO public.book DO
 NOTIFY books;
