-- create sequence public.down
CREATE SEQUENCE public.down INCREMENT BY -1 MINVALUE -1000 MAXVALUE 1000;

-- create sequence public.forgetful
CREATE UNLOGGED SEQUENCE public.forgetful AS integer;

-- create sequence public.odd
CREATE SEQUENCE public.odd AS smallint INCREMENT BY 2 MAXVALUE 999 START WITH 11 CACHE 5 CYCLE;

-- create sequence public.plain
CREATE SEQUENCE public.plain;
