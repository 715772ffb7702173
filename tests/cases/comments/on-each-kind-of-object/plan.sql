-- comment on schema s
COMMENT ON SCHEMA s IS 'a schema';

-- comment on extension pg_trgm
COMMENT ON EXTENSION pg_trgm IS 'an extension';

-- comment on type s.e
COMMENT ON TYPE s.e IS 'a type';

-- comment on sequence s.q
COMMENT ON SEQUENCE s.q IS 'a sequence';

-- comment on table s.t
COMMENT ON TABLE s.t IS 'a table';

-- comment on index s.t_x
COMMENT ON INDEX s.t_x IS 'an index';

-- comment on column s.t.id
COMMENT ON COLUMN s.t.id IS 'a column';

-- comment on column s.t.x
COMMENT ON COLUMN s.t.x IS 'another column';

-- comment on constraint s.t.t_pkey
COMMENT ON CONSTRAINT t_pkey ON s.t IS 'a key';

-- comment on constraint s.t.t_x_check
COMMENT ON CONSTRAINT t_x_check ON s.t IS 'a check';
