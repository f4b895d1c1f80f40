-- Commitments of records, a row each: the ledger of a workspace is one query. Made from a version of the record, and made again with it.
create table commitment (
    session_id text        not null,
    audience   text        not null,
    position   bigint      not null,
    closed_at  timestamptz not null,
    -- As the record calls it: c3.
    promise    text        not null,
    -- By name, or empty.
    who        text        not null,
    witnesses  text[]      not null,
    what       text        not null,
    -- By when, as it was given: a date, or words.
    day        text        not null,
    first_step text        not null,
    request    text        not null,
    -- Of the sponsor, in the session; empty: none.
    verdict    text        not null,
    answer     text        not null,
    primary key (session_id, audience, promise)
);

-- The answer to what a commitment asks for may come after the session too.
alter table commitment_mark drop constraint commitment_mark_state_check;
alter table commitment_mark add constraint commitment_mark_state_check check (state in
    ('under-way', 'kept', 'renegotiated', 'dropped', 'answered-yes', 'answered-no', 'answered-later'));

-- When it was held, for searches by period.
alter table record_case add column closed_at timestamptz;

-- Records are made again at the next start, and the rows above with them.
delete from record;
