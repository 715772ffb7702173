-- rename the sequence of column public.ticket.id
ALTER SEQUENCE public.numbers RENAME TO ticket_id_seq;
