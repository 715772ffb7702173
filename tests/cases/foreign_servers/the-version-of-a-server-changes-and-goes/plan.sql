-- alter server away
ALTER SERVER away VERSION '16';

-- alter server b
ALTER SERVER b VERSION NULL;
