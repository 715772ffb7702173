-- drop publication news
DROP PUBLICATION news;

-- create publication news
CREATE PUBLICATION news FOR TABLE public.book WITH (publish = 'insert');

-- comment on publication news
COMMENT ON PUBLICATION news IS 'read by the shop';

-- give publication news to limbeck_case_owner
ALTER PUBLICATION news OWNER TO limbeck_case_owner;
