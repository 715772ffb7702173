INSERT INTO visit (page) VALUES ('/'), ('/about');
