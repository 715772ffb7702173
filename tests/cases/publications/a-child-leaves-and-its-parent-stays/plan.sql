-- drop table public.city from publication news
ALTER PUBLICATION news DROP TABLE public.city;
