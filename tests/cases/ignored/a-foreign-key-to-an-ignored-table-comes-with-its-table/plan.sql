-- create table public.loan
CREATE TABLE public.loan (
    id integer NOT NULL,
    job integer,
    state pgboss.state,
    CONSTRAINT loan_pkey PRIMARY KEY (id),
    CONSTRAINT loan_job_fkey FOREIGN KEY (job) REFERENCES pgboss.job(id)
);
