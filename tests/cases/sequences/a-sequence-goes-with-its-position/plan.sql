-- drop sequence public.number
-- hazard drop-sequence: the position of sequence public.number is lost
DROP SEQUENCE public.number;
