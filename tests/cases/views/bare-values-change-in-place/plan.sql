-- change the query of view public.states
CREATE OR REPLACE VIEW public.states (code, label) AS
VALUES (1,'new'::text), (3,'lost'::text);
