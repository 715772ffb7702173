-- drop table public.log from publication news
ALTER PUBLICATION news DROP TABLE public.log;

-- change publication news
ALTER PUBLICATION news SET (publish_via_partition_root = false);

-- add table public.log to publication news
ALTER PUBLICATION news ADD TABLE public.log;

-- add table public.log_1 to publication news
ALTER PUBLICATION news ADD TABLE public.log_1 WHERE (id > 2);
