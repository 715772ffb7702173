SELECT nextval('a'), nextval('b'), nextval('b'), nextval('c');
