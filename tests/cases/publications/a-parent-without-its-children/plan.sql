-- create publication one
CREATE PUBLICATION one FOR TABLE ONLY public.place;

-- create publication whole
CREATE PUBLICATION whole FOR TABLE public.city, ONLY public.place;
