-- change when constraint public.c.c_p_fkey is checked
ALTER TABLE public.c ALTER CONSTRAINT c_p_fkey DEFERRABLE INITIALLY IMMEDIATE;
