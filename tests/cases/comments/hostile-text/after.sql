CREATE TABLE t (id integer);
COMMENT ON TABLE t IS E'it''s; -- not a comment\n/* nor this */ \\ $$ $a$ <script>alert(1)</script> 日本語 \t "quoted"
-- limbeck: no-transaction
COMMIT;';
COMMENT ON COLUMN t.id IS E'\\''; DROP TABLE t; --';
