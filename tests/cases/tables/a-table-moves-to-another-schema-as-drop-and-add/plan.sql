-- create table staff.badge
CREATE TABLE staff.badge (
    id integer NOT NULL,
    holder text,
    CONSTRAINT badge_pkey PRIMARY KEY (id)
);

-- drop table public.badge
-- hazard drop-table: every row of table public.badge is lost
DROP TABLE public.badge;
