-- drop the expression of column public.rectangle.area
ALTER TABLE public.rectangle ALTER COLUMN area DROP EXPRESSION;
