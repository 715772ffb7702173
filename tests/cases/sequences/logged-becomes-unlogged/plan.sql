-- set sequence public.number UNLOGGED
ALTER SEQUENCE public.number SET UNLOGGED;
