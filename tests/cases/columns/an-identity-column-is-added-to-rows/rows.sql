INSERT INTO visit VALUES ('/'), ('/about');
