//! Procedures: <https://www.postgresql.org/docs/current/sql-createprocedure.html>. What holds for functions holds for them.

pub(super) use super::functions::actions;
