-- How often the log of a session was written anew, because somebody was erased or its time was over. No row: never. Whoever keeps
-- something made of the log compares, and whoever writes it anew locks the row.
create table log_edition (
    session_id text primary key,
    edition integer not null
);
