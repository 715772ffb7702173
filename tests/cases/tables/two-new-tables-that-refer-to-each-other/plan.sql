-- create table public.department
CREATE TABLE public.department (
    id integer NOT NULL,
    head integer,
    CONSTRAINT department_pkey PRIMARY KEY (id)
);

-- create table public.employee
CREATE TABLE public.employee (
    id integer NOT NULL,
    department integer NOT NULL,
    CONSTRAINT employee_pkey PRIMARY KEY (id)
);

-- add constraint public.department.department_head_fkey
ALTER TABLE public.department ADD CONSTRAINT department_head_fkey FOREIGN KEY (head) REFERENCES public.employee(id);

-- add constraint public.employee.employee_department_fkey
ALTER TABLE public.employee ADD CONSTRAINT employee_department_fkey FOREIGN KEY (department) REFERENCES public.department(id);
