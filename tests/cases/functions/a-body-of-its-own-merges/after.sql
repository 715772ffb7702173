CREATE TABLE stock (book integer PRIMARY KEY, amount integer NOT NULL);
CREATE TABLE delivery (book integer, amount integer);
CREATE FUNCTION take_in() RETURNS void LANGUAGE sql BEGIN ATOMIC
    MERGE INTO stock s USING delivery d ON s.book = d.book
    WHEN MATCHED THEN UPDATE SET amount = s.amount + d.amount
    WHEN NOT MATCHED THEN INSERT (book, amount) VALUES (d.book, d.amount);
END;
