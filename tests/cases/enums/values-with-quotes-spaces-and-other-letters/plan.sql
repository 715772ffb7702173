-- add value '日本' to type public.word
ALTER TYPE public.word ADD VALUE '日本' BEFORE 'it''s';

-- add value E'back\\slash' to type public.word
ALTER TYPE public.word ADD VALUE E'back\\slash' AFTER 'it''s';

-- add value '<b>' to type public.word
ALTER TYPE public.word ADD VALUE '<b>' AFTER E'back\\slash';

-- add value 'UPPER' to type public.word
ALTER TYPE public.word ADD VALUE 'UPPER' AFTER 'two words';

-- add value '' to type public.word
ALTER TYPE public.word ADD VALUE '';
