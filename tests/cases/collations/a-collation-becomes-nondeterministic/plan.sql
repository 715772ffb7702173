-- put collation public.c aside
ALTER COLLATION public.c RENAME TO c__old;

-- create collation public.c
CREATE COLLATION public.c (PROVIDER = icu, LOCALE = 'de', DETERMINISTIC = false);

-- drop the old collation public.c
DROP COLLATION public.c__old;
