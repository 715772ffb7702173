CREATE TABLE rectangle (a integer, b integer, area integer GENERATED ALWAYS AS (a * b) STORED);
