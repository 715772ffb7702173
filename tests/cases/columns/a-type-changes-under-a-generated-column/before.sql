CREATE TABLE line_item (net integer, gross integer GENERATED ALWAYS AS (net * 2) STORED);
