INSERT INTO book VALUES (1, 'x');
INSERT INTO pgboss.job VALUES (1, 'new');
