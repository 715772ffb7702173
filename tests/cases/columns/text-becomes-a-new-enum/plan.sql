-- drop the default of column public.parcel.state
ALTER TABLE public.parcel ALTER COLUMN state DROP DEFAULT;

-- create type public.parcel_state
CREATE TYPE public.parcel_state AS ENUM ('sent', 'arrived');

-- change the type of column public.parcel.state
-- hazard rewrites-table: table public.parcel is written anew while reads and writes wait
-- hazard narrows-type: values that have to be converted of column public.parcel.state are refused or changed
ALTER TABLE public.parcel ALTER COLUMN state TYPE public.parcel_state USING state::public.parcel_state;

-- set the default of column public.parcel.state
ALTER TABLE public.parcel ALTER COLUMN state SET DEFAULT 'sent'::public.parcel_state;
