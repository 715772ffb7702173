-- create table public.a_b
CREATE TABLE public.a_b (
    c integer CONSTRAINT a_b_c_not_null NOT NULL
);

-- create table public.x
CREATE TABLE public.x (
    y_z integer NOT NULL
);

-- create table public.x_y
CREATE TABLE public.x_y (
    z integer CONSTRAINT x_y_z_not_null1 NOT NULL
);
