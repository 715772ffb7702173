CREATE TEXT SEARCH DICTIONARY words (TEMPLATE = simple, stopwords = english);
CREATE TEXT SEARCH CONFIGURATION plain (PARSER = "default");
ALTER TEXT SEARCH CONFIGURATION plain ADD MAPPING FOR asciiword WITH words;
CREATE TABLE book (id integer PRIMARY KEY, title text);
CREATE INDEX book_words ON book USING gin (to_tsvector('plain', title));
