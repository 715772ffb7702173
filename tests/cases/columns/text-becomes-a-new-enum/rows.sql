INSERT INTO parcel VALUES (1, 'sent'), (2, 'arrived');
