-- drop table public.a from publication news
ALTER PUBLICATION news DROP TABLE public.a;

-- drop table public.b from publication news
ALTER PUBLICATION news DROP TABLE public.b;

-- add table public.a to publication news
ALTER PUBLICATION news ADD TABLE public.a;

-- add table public.b to publication news
ALTER PUBLICATION news ADD TABLE public.b WHERE (done IS NOT TRUE);
