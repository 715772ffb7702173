-- create table public.weather
CREATE TABLE public.weather (
    day date NOT NULL,
    rain_mm real DEFAULT 0 NOT NULL,
    CONSTRAINT weather_pkey PRIMARY KEY (day)
);

-- drop table public.telegram
-- hazard drop-table: every row of table public.telegram is lost
DROP TABLE public.telegram;
