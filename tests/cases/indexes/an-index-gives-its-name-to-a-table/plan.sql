-- drop index public.stock
DROP INDEX public.stock;

-- create table public.stock
CREATE TABLE public.stock (
    a integer
);
