-- Everything that is in the tables, also what was added since.
TRUNCATE review, order_line, orders, customer, book_author, book, author, publisher RESTART IDENTITY;
ALTER SEQUENCE invoice_number RESTART;
