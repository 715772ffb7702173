CREATE TABLE item (id integer, price numeric);
CREATE FUNCTION cost(i item) RETURNS numeric LANGUAGE sql STABLE AS $$ SELECT i.price * 2 $$;
CREATE VIEW costs AS SELECT i.id, cost(i) AS cost FROM item i;
CREATE FUNCTION dear(c costs) RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT c.cost > 5 $$;
CREATE FUNCTION add(s numeric, i item) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$ SELECT s + i.price $$;
CREATE AGGREGATE worth(item) (SFUNC = add, STYPE = numeric, INITCOND = '0');
CREATE VIEW summary AS SELECT worth(item.*) AS worth, (SELECT count(*) FROM costs c WHERE dear(c)) AS dear FROM item;
