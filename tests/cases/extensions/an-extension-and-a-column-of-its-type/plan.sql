-- create extension citext
CREATE EXTENSION citext WITH SCHEMA public;

-- create table public.account
CREATE TABLE public.account (
    mail public.citext NOT NULL,
    CONSTRAINT account_pkey PRIMARY KEY (mail)
);
