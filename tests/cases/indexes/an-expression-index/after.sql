CREATE TABLE mail (address text, sent timestamp, headers jsonb);
CREATE UNIQUE INDEX mail_address_idx ON mail (lower(address), (split_part(address, '@', 2)));
CREATE INDEX mail_month_idx ON mail (date_trunc('month', sent));
CREATE INDEX mail_subject_idx ON mail ((headers ->> 'subject'));
