-- A record has a version for each of its audiences.
alter table record add column audience text not null default 'participant'
    check (audience in ('participant', 'facilitator', 'sponsor', 'public'));
alter table record drop constraint record_pkey;
alter table record add primary key (session_id, audience);
