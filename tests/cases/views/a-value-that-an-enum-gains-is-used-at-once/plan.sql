-- add value 'lost' to type public.state
ALTER TYPE public.state ADD VALUE 'lost';

-- the next version
-- change the query of view public.v
CREATE OR REPLACE VIEW public.v AS
SELECT copy.id
   FROM public.copy
  WHERE (copy.state = 'lost'::public.state);
