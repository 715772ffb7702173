-- create domain public.cents
CREATE DOMAIN public.cents AS bigint
    CONSTRAINT positive CHECK ((VALUE >= 0));

-- create table public.price
CREATE TABLE public.price (
    amount public.cents NOT NULL,
    old public.cents[] DEFAULT '{}'::public.cents[]
);
