-- revoke usage on type public.mood
REVOKE USAGE ON TYPE public.mood FROM PUBLIC;

-- grant usage on type public.mood
GRANT USAGE ON TYPE public.mood TO limbeck_case_reader;
