-- create collation public.mixed
CREATE COLLATION public.mixed (PROVIDER = libc, LC_COLLATE = 'C', LC_CTYPE = 'POSIX');

-- create collation public.plain
CREATE COLLATION public.plain (PROVIDER = libc, LOCALE = 'C');

-- comment on collation public.plain
COMMENT ON COLLATION public.plain IS 'bytes';
