CREATE TEXT SEARCH PARSER words (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype, HEADLINE = prsd_headline);
CREATE TEXT SEARCH CONFIGURATION plain (PARSER = words);
ALTER TEXT SEARCH CONFIGURATION plain ADD MAPPING FOR asciiword, word WITH simple;
CREATE TABLE book (id integer PRIMARY KEY, title text, words tsvector GENERATED ALWAYS AS (to_tsvector('plain', title)) STORED);
