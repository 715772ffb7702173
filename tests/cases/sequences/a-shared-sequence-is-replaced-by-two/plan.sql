-- drop the default of column public.cat.id
ALTER TABLE public.cat ALTER COLUMN id DROP DEFAULT;

-- drop the default of column public.dog.id
ALTER TABLE public.dog ALTER COLUMN id DROP DEFAULT;

-- create sequence public.dog_id_seq
CREATE SEQUENCE public.dog_id_seq;

-- make an identity column of column public.cat.id
ALTER TABLE public.cat ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;

-- set the sequence of column public.cat.id behind its values
SELECT pg_catalog.setval('public.cat_id_seq'::regclass, GREATEST(1, COALESCE((SELECT max(id)::bigint FROM public.cat) + 1, 1)), false);

-- set the default of column public.dog.id
ALTER TABLE public.dog ALTER COLUMN id SET DEFAULT nextval('public.dog_id_seq'::regclass);

-- let column public.dog.id own sequence public.dog_id_seq
ALTER SEQUENCE public.dog_id_seq OWNED BY public.dog.id;

-- set sequence public.dog_id_seq behind the values of column public.dog.id
SELECT pg_catalog.setval('public.dog_id_seq'::regclass, GREATEST(1, COALESCE((SELECT max(id)::bigint FROM public.dog) + 1, 1)), false);

-- drop sequence public.shared
-- hazard drop-sequence: the position of sequence public.shared is lost
DROP SEQUENCE public.shared;
