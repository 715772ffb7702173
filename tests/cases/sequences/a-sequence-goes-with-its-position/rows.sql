SELECT nextval('number'), nextval('kept'), nextval('kept');
