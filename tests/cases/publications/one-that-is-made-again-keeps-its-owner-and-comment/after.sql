CREATE TABLE book (id integer PRIMARY KEY, title text, sold integer);
CREATE PUBLICATION news FOR TABLE book WITH (publish = 'insert');
COMMENT ON PUBLICATION news IS 'read by the shop';
ALTER PUBLICATION news OWNER TO limbeck_case_owner;
