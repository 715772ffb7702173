-- create materialized view public.states
CREATE MATERIALIZED VIEW public.states (code, "Label") AS
VALUES (1,'new'::text), (2,'old'::text);

-- create index public.states_code
CREATE UNIQUE INDEX states_code ON public.states USING btree (code);
