-- create statistics public."My s"
CREATE STATISTICS public."My s" ON a, "B b" FROM "S".t;
