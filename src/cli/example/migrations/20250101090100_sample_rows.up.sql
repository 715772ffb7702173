-- Rows to play with: the same in every database, since no chance is involved.
INSERT INTO publisher (name, country, founded)
SELECT (ARRAY['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm'])[1 + n % 5] || ' & '
       || (ARRAY['Sons', 'Daughters', 'Partners', 'Company', 'Friends'])[1 + n / 5],
       (ARRAY['GB', 'DE', 'FR', 'US', 'IN', 'JP', 'BR'])[1 + n % 7],
       1750 + (n * 37) % 260
FROM generate_series(0, 24) AS n;

INSERT INTO author (name, born, died, about)
SELECT (ARRAY['Ada', 'Bruno', 'Chioma', 'Dmitri', 'Élodie', 'Farid', 'Grace', 'Hana', 'Ivo', 'Júlia'])[1 + n % 10] || ' '
       || (ARRAY['Achterberg', 'Bellini', 'Castellanos', 'Dvořák', 'Eriksen', 'Fontaine', 'Grünwald', 'Haddad', 'Ishikawa',
                 'Jovanović', 'Kowalska', 'Lindqvist', 'Mbeki', 'Novák', 'O''Brien', 'Papadakis'])[1 + n / 10],
       date '1860-01-01' + (n * 311) % 45000,
       CASE WHEN n % 4 = 0 THEN date '1860-01-01' + (n * 311) % 45000 + 12000 + (n * 97) % 15000 END,
       CASE n % 3 WHEN 0 THEN 'Writes slowly, and is read slowly.' WHEN 1 THEN 'Lives by the sea.' ELSE '' END
FROM generate_series(0, 159) AS n;

INSERT INTO book (isbn, title, format, publisher_id, published, pages, price, stock, details)
SELECT '978' || lpad((n * 7919 + 1000003)::text, 10, '0'),
       (ARRAY['The Quiet', 'A Borrowed', 'The Last', 'An Invisible', 'The Seventh', 'A Patient', 'The Crooked',
              'The Paper'])[1 + n % 8] || ' '
       || (ARRAY['Harbour', 'Garden', 'Winter', 'Library', 'Station', 'Orchard', 'Mirror', 'Cartographer', 'Tide',
                 'Clockmaker'])[1 + (n / 8) % 10]
       || (ARRAY['', ' of Lisbon', ' at Midnight', ', Revisited', ' and Other Stories', ' in Blue', ' Returns', ': A Life',
                 ' Below', ' (Annotated)'])[1 + n / 80],
       (ARRAY['paperback', 'hardback', 'ebook', 'paperback', 'audio'])[1 + n % 5]::book_format,
       1 + n % 25,
       date '1990-01-01' + (n * 53) % 12700,
       CASE WHEN n % 5 <> 4 THEN 90 + (n * 17) % 700 END,
       4.90 + (n * 29) % 45,
       CASE WHEN n % 11 = 0 THEN 0 ELSE (n * 7) % 60 END,
       jsonb_build_object('language', (ARRAY['en', 'de', 'fr', 'pt'])[1 + n % 4], 'series', n % 6 = 0)
FROM generate_series(0, 799) AS n;

INSERT INTO book_author (book_id, author_id, place)
SELECT id, 1 + (id * 13) % 160, 1 FROM book
UNION ALL
SELECT id, 1 + (id * 13 + 41) % 160, 2 FROM book WHERE id % 4 = 0;

INSERT INTO customer (id, email, name, joined, wants_letters, tags)
SELECT md5('customer ' || n)::uuid,
       'reader' || n || '@example.org',
       (ARRAY['Alex', 'Bo', 'Chris', 'Dana', 'Eli', 'Fran', 'Gale', 'Hollis'])[1 + n % 8] || ' '
       || (ARRAY['Marsh', 'Frost', 'Brook', 'Stone', 'Field', 'Wood', 'Lake'])[1 + (n / 8) % 7],
       timestamptz '2021-01-01 08:00+00' + n * interval '3 days 5 hours',
       n % 3 = 0,
       CASE WHEN n % 10 = 0 THEN ARRAY['regular'] WHEN n % 25 = 1 THEN ARRAY['teacher', 'invoice'] ELSE '{}' END
FROM generate_series(1, 500) AS n;

INSERT INTO orders (customer_id, status, invoice, placed, note)
SELECT md5('customer ' || 1 + (n * 7) % 500)::uuid,
       (ARRAY['sent', 'sent', 'paid', 'sent', 'basket', 'returned'])[1 + n % 6]::order_status,
       CASE WHEN n % 6 <> 4 THEN nextval('invoice_number') END,
       timestamptz '2024-01-01 09:00+00' + n * interval '7 hours 13 minutes',
       CASE WHEN n % 40 = 0 THEN 'Please wrap it as a present.' END
FROM generate_series(1, 1200) AS n;

INSERT INTO order_line (order_id, line, book_id, quantity, price)
SELECT o.id, line, b.id, 1 + (o.id + line) % 3, b.price
FROM orders o
CROSS JOIN generate_series(1, 4) AS line
JOIN book b ON b.id = 1 + (o.id * 17 + line * 131) % 800
WHERE line <= 1 + o.id % 4;

INSERT INTO review (book_id, customer_id, stars, body, written)
SELECT 1 + (n * 19) % 800,
       md5('customer ' || 1 + (n * 3) % 500)::uuid,
       1 + (n * 7) % 5,
       (ARRAY['I could not put it down.', 'Read it twice.', 'Not for me.', 'A fine present.', ''])[1 + n % 5],
       timestamptz '2024-02-01 12:00+00' + n * interval '9 hours'
FROM generate_series(1, 900) AS n;
