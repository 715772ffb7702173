-- add value 'lost' to type public.state
ALTER TYPE public.state ADD VALUE 'lost';
