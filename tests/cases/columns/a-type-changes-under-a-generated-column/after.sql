CREATE TABLE line_item (net bigint, gross bigint GENERATED ALWAYS AS (net * 2) STORED);
