CREATE TABLE book (id integer, price numeric);
CREATE FUNCTION is_expensive(p numeric) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT p > 100';
CREATE FUNCTION is_expensive(p integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT p > 100';
CREATE PROCEDURE "Reduce prices"(by_how_much numeric) LANGUAGE sql AS 'UPDATE book SET price = price - by_how_much';
CREATE AGGREGATE sum_of(numeric) (SFUNC = numeric_add, STYPE = numeric);
ALTER TABLE book ADD CHECK (NOT is_expensive(price));
CREATE FUNCTION touch_book() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER "was touched" BEFORE UPDATE ON book FOR EACH ROW EXECUTE FUNCTION touch_book();
