-- The processes that share this database, and who is connected to each. Not part of the truth: lost when PostgreSQL crashes, and
-- written again within seconds.
create unlogged table node (
    id text primary key,
    seen_at timestamptz not null
);
create unlogged table node_presence (
    session_id text not null,
    node text not null,
    people text[] not null,
    primary key (session_id, node)
);
