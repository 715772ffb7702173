-- set the storage of column public."Odd ""T"."a b"
ALTER TABLE public."Odd ""T" ALTER COLUMN "a b" SET STORAGE PLAIN;

-- set the statistics target of column public."Odd ""T"."a b"
ALTER TABLE public."Odd ""T" ALTER COLUMN "a b" SET STATISTICS 1;

-- set options of column public."Odd ""T"."a b"
ALTER TABLE public."Odd ""T" ALTER COLUMN "a b" SET (n_distinct = '2');
