CREATE SCHEMA waiting_room;
