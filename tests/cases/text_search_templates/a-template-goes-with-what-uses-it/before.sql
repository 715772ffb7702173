CREATE TEXT SEARCH TEMPLATE plain (INIT = dsimple_init, LEXIZE = dsimple_lexize);
CREATE TEXT SEARCH DICTIONARY words (TEMPLATE = plain);
CREATE TEXT SEARCH CONFIGURATION plain (PARSER = "default");
ALTER TEXT SEARCH CONFIGURATION plain ADD MAPPING FOR asciiword, word WITH words;
CREATE TABLE book (id integer PRIMARY KEY, title text);
CREATE INDEX book_words ON book USING gin (to_tsvector('plain', title));
