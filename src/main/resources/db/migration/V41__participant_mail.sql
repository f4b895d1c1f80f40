-- Where somebody who takes part over days wants to be reminded, as long as the session lasts. No part of the log or the record.
create table participant_mail (
    session_id text not null,
    person     text not null,
    email      text not null,
    language   text not null,
    -- The time zone of their browser.
    zone       text not null,
    -- The run they were last reminded of.
    told       text not null default '',
    primary key (session_id, person)
);
