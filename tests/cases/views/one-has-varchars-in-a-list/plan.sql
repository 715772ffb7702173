-- change the query of view public.v
CREATE OR REPLACE VIEW public.v AS
SELECT 1 AS one,
    t.a
   FROM public.t
  WHERE (((t.a)::text = ANY (ARRAY['x'::character varying, 'y'::character varying])) AND ((t.a)::text <> ALL ('{z}'::text[])));

-- create rule public.v.put
CREATE RULE put AS
    ON INSERT TO public.v
   WHERE ((new.a)::text = ANY (ARRAY['x'::character varying, 'y'::character varying])) DO INSTEAD NOTHING;
