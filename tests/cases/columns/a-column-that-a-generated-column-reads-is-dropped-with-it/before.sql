CREATE TABLE area (id integer, w integer, h integer, size integer GENERATED ALWAYS AS (w * h) STORED);
