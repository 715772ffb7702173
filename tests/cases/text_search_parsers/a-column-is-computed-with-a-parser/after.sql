CREATE TEXT SEARCH PARSER "My words" (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
CREATE TEXT SEARCH CONFIGURATION plain (PARSER = "My words");
ALTER TEXT SEARCH CONFIGURATION plain ADD MAPPING FOR asciiword, word WITH simple;
CREATE TABLE book (id integer PRIMARY KEY, title text, words tsvector GENERATED ALWAYS AS (to_tsvector('plain', title)) STORED);
CREATE INDEX book_words ON book USING gin (words);
