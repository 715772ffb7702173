-- drop publication news
DROP PUBLICATION news;

-- create publication news
CREATE PUBLICATION news FOR TABLE public.author, public.book WITH (publish = 'insert');

-- comment on publication news
COMMENT ON PUBLICATION news IS 'all of it';
