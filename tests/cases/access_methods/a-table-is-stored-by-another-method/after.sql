CREATE ACCESS METHOD "My heap" TYPE TABLE HANDLER heap_tableam_handler;
CREATE TABLE book (id integer PRIMARY KEY, title text) USING "My heap";
CREATE INDEX book_title ON book (title);
