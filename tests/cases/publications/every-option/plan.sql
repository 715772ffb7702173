-- create publication news
CREATE PUBLICATION news FOR TABLE public.book WITH (publish = 'insert, truncate', publish_via_partition_root = true);

-- create publication silent
CREATE PUBLICATION silent WITH (publish = '');
