CREATE ACCESS METHOD ours TYPE TABLE HANDLER heap_tableam_handler;
CREATE TABLE book (id integer PRIMARY KEY, title text) USING ours;
CREATE TABLE shelf (id integer PRIMARY KEY);
