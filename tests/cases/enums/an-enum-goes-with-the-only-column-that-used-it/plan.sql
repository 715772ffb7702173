-- drop column public.cup.tea
-- hazard drop-column: every value of column public.cup.tea is lost
ALTER TABLE public.cup DROP COLUMN tea;

-- drop type public.tea
DROP TYPE public.tea;
