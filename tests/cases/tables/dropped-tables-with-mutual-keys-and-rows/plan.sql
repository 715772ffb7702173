-- drop constraint public.husband.husband_wife_fkey
ALTER TABLE public.husband DROP CONSTRAINT husband_wife_fkey;

-- drop constraint public.wife.wife_husband_fkey
ALTER TABLE public.wife DROP CONSTRAINT wife_husband_fkey;

-- drop table public.husband
-- hazard drop-table: every row of table public.husband is lost
DROP TABLE public.husband;

-- drop table public.wife
-- hazard drop-table: every row of table public.wife is lost
DROP TABLE public.wife;
