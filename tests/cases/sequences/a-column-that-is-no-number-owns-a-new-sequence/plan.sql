-- create sequence public.parcel_code
CREATE SEQUENCE public.parcel_code;

-- create sequence public.parcel_id
CREATE SEQUENCE public.parcel_id;

-- set the default of column public.parcel.code
ALTER TABLE public.parcel ALTER COLUMN code SET DEFAULT ('P'::text || nextval('public.parcel_code'::regclass));

-- let column public.parcel.code own sequence public.parcel_code
ALTER SEQUENCE public.parcel_code OWNED BY public.parcel.code;

-- let column public.parcel.id own sequence public.parcel_id
ALTER SEQUENCE public.parcel_id OWNED BY public.parcel.id;
