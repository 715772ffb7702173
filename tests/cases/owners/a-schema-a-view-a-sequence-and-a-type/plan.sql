-- give schema s to limbeck_case_owner
ALTER SCHEMA s OWNER TO limbeck_case_owner;

-- give type public.e to limbeck_case_owner
ALTER TYPE public.e OWNER TO limbeck_case_owner;

-- give sequence public.q to limbeck_case_owner
ALTER SEQUENCE public.q OWNER TO limbeck_case_owner;

-- give view public.v to limbeck_case_owner
ALTER VIEW public.v OWNER TO limbeck_case_owner;
