CREATE TABLE stock (book integer PRIMARY KEY, amount integer NOT NULL);
CREATE FUNCTION take(integer) RETURNS integer LANGUAGE sql BEGIN ATOMIC
    UPDATE stock SET amount = 0 WHERE book = $1 RETURNING old.amount - new.amount;
END;
