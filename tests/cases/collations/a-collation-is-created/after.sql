CREATE COLLATION plain (provider = libc, locale = 'C'); CREATE COLLATION mixed (lc_collate = 'C', lc_ctype = 'POSIX'); COMMENT ON COLLATION plain IS 'bytes';
