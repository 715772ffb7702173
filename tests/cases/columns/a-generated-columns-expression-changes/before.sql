CREATE TABLE person (first text, last text, sort_name text GENERATED ALWAYS AS (first || ' ' || last) STORED);
