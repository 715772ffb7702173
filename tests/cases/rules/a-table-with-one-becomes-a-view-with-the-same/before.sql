CREATE TABLE book (id bigint PRIMARY KEY, title text);
CREATE TABLE log (id bigint, said text);
CREATE TABLE shelf (id bigint, title text);
CREATE RULE put AS ON INSERT TO shelf DO INSTEAD NOTHING;
COMMENT ON RULE put ON shelf IS 'puts';
