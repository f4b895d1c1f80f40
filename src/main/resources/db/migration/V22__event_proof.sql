-- What can no longer be computed of an event: the salt of one that came from another installation, the digest of one whose
-- words were erased. Of all others the chain follows from the event and the key of its session.
create table event_proof (
    session_id text not null,
    seq bigint not null,
    salt text,
    digest text,
    primary key (session_id, seq),
    foreign key (session_id, seq) references event (session_id, seq) on delete cascade,
    check (salt is not null or digest is not null)
);
