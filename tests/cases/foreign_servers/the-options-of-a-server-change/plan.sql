-- alter server away
ALTER SERVER away OPTIONS (DROP port, ADD dbname 'x', SET host 'b');
