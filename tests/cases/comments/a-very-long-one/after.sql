CREATE TABLE t (id integer);
DO $$ BEGIN EXECUTE format('COMMENT ON TABLE t IS %L', repeat('longer and longer ', 2000)); END $$;
