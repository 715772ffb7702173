CREATE ACCESS METHOD ours TYPE TABLE HANDLER heap_tableam_handler;
COMMENT ON ACCESS METHOD ours IS 'a heap';
CREATE TABLE book (id integer PRIMARY KEY, title text) USING ours;
