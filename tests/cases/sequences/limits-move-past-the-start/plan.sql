-- alter sequence public.number
ALTER SEQUENCE public.number MINVALUE 100 MAXVALUE 1000 START WITH 500 RESTART;
