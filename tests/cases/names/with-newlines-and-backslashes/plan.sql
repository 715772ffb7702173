-- create table public."line break"
CREATE TABLE public."line
break" (
    "back\slash" integer,
    "tab	here" text
);
