-- add value 'xs' to type public.size
ALTER TYPE public.size ADD VALUE 'xs' BEFORE 's';

-- add value 'm' to type public.size
ALTER TYPE public.size ADD VALUE 'm' AFTER 's';

-- add value 'xl' to type public.size
ALTER TYPE public.size ADD VALUE 'xl' AFTER 'l';

-- add value 'xxl' to type public.size
ALTER TYPE public.size ADD VALUE 'xxl';
