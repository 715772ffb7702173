-- create table public.z_country
CREATE TABLE public.z_country (
    id integer NOT NULL,
    CONSTRAINT z_country_pkey PRIMARY KEY (id)
);

-- create table public.y_region
CREATE TABLE public.y_region (
    id integer NOT NULL,
    country integer NOT NULL,
    CONSTRAINT y_region_pkey PRIMARY KEY (id),
    CONSTRAINT y_region_country_fkey FOREIGN KEY (country) REFERENCES public.z_country(id)
);

-- create table public.x_town
CREATE TABLE public.x_town (
    id integer NOT NULL,
    region integer NOT NULL,
    CONSTRAINT x_town_pkey PRIMARY KEY (id),
    CONSTRAINT x_town_region_fkey FOREIGN KEY (region) REFERENCES public.y_region(id)
);

-- create table public.w_street
CREATE TABLE public.w_street (
    id integer NOT NULL,
    town integer NOT NULL,
    CONSTRAINT w_street_pkey PRIMARY KEY (id),
    CONSTRAINT w_street_town_fkey FOREIGN KEY (town) REFERENCES public.x_town(id)
);

-- create table public.v_house
CREATE TABLE public.v_house (
    id integer NOT NULL,
    street integer NOT NULL,
    CONSTRAINT v_house_pkey PRIMARY KEY (id),
    CONSTRAINT v_house_street_fkey FOREIGN KEY (street) REFERENCES public.w_street(id)
);

-- create table public.u_room
CREATE TABLE public.u_room (
    id integer NOT NULL,
    house integer NOT NULL,
    CONSTRAINT u_room_pkey PRIMARY KEY (id),
    CONSTRAINT u_room_house_fkey FOREIGN KEY (house) REFERENCES public.v_house(id)
);
