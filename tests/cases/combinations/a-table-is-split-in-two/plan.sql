-- create table public.address
CREATE TABLE public.address (
    person integer NOT NULL,
    street text,
    town text,
    post_code character varying(10),
    CONSTRAINT address_pkey PRIMARY KEY (person),
    CONSTRAINT address_person_fkey FOREIGN KEY (person) REFERENCES public.person(id) ON DELETE CASCADE
);

-- drop column public.person.street
-- hazard drop-column: every value of column public.person.street is lost
ALTER TABLE public.person DROP COLUMN street;

-- drop column public.person.town
-- hazard drop-column: every value of column public.person.town is lost
ALTER TABLE public.person DROP COLUMN town;

-- create index public.person_town_idx
CREATE INDEX person_town_idx ON public.address USING btree (town);

-- drop column public.person.post_code
-- hazard drop-column: every value of column public.person.post_code is lost
ALTER TABLE public.person DROP COLUMN post_code;
