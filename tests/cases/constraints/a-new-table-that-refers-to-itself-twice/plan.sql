-- create table public.person
CREATE TABLE public.person (
    id integer NOT NULL,
    mother integer,
    father integer,
    CONSTRAINT person_pkey PRIMARY KEY (id),
    CONSTRAINT person_father_fkey FOREIGN KEY (father) REFERENCES public.person(id) ON DELETE SET NULL,
    CONSTRAINT person_mother_fkey FOREIGN KEY (mother) REFERENCES public.person(id)
);
