-- How many came without standing on the list: what was counted before, less the names that are known.
alter table activity_session add column others int not null default 0;
update activity_session set others = coalesce(attended, 0) - (select count(*) from attendance a
  where a.municipality_id = activity_session.municipality_id and a.session_id = activity_session.id)
  where attended is not null;
update activity_session set others = 0 where others < 0;

-- by_self: the person said so with the session's code, nobody else did.
alter table attendance add column by_self boolean not null default false;

-- Who may tick names on the list of one session besides those who offer it. Gone 30 days after it.
create table session_helper (
  municipality_id bigint not null,
  session_id bigint not null,
  account_id bigint not null,
  named_at datetime(6) not null,
  constraint pk_session_helper primary key (municipality_id, session_id, account_id),
  constraint fk_session_helper_session foreign key (municipality_id, session_id) references activity_session (municipality_id, id),
  constraint fk_session_helper_account foreign key (account_id) references account (id)
) default character set utf8mb4 collate utf8mb4_danish_ci;

create index ix_session_helper_account on session_helper (account_id);
