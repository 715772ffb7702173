CREATE ACCESS METHOD ours TYPE TABLE HANDLER heap_tableam_handler;
COMMENT ON ACCESS METHOD ours IS 'the same heap';
CREATE TABLE book (id integer PRIMARY KEY, title text, sold integer DEFAULT 0) USING ours;
CREATE MATERIALIZED VIEW sales USING ours AS SELECT sum(sold) AS sold FROM book;
