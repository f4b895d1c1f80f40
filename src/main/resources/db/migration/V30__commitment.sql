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

update record_case c set closed_at = (r.json::jsonb -> 'session' ->> 'closed')::timestamptz
from record r where r.session_id = c.session_id and r.audience = 'participant';

insert into commitment
with made as (
    select session_id, audience, json::jsonb as record from record where audience in ('participant', 'sponsor')
), person as (
    select m.session_id, m.audience, p ->> 'id' as id, p ->> 'name' as name
    from made m, jsonb_array_elements(m.record -> 'people') p where p ? 'name'
)
select m.session_id, m.audience, c.position, coalesce((m.record -> 'session' ->> 'closed')::timestamptz, 'epoch'), c.it ->> 'id',
    coalesce((select name from person p where (p.session_id, p.audience, p.id) = (m.session_id, m.audience, c.it ->> 'who')), ''),
    array(select p.name from jsonb_array_elements_text(c.it -> 'witnesses') w(id)
        join person p on (p.session_id, p.audience, p.id) = (m.session_id, m.audience, w.id)),
    c.it ->> 'what', c.it ->> 'when', c.it ->> 'firstStep', c.it ->> 'request',
    coalesce(c.it -> 'answer' ->> 'verdict', ''), coalesce(c.it -> 'answer' ->> 'words', '')
from made m, jsonb_array_elements(m.record -> 'commitments') with ordinality c(it, position)
where c.it ->> 'what' <> '';
