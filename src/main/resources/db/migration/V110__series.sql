-- When people meet, by rules of RFC 5545 in place of weekly times alone. A series may have several
-- rules; "this and later" ends one and begins another. Days and clocks are Norwegian.
-- pattern: the rule without its end, empty for a single day. last_day and times end it; without
-- either it goes on.
create table activity_rule (
  municipality_id bigint not null,
  activity_id bigint not null,
  place int not null,
  first_day date not null,
  pattern varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
  starts_at time not null,
  ends_at time not null,
  last_day date,
  times int,
  constraint pk_activity_rule primary key (municipality_id, activity_id, place),
  constraint fk_activity_rule_activity foreign key (municipality_id, activity_id) references activity (municipality_id, id),
  constraint ck_activity_rule_order check (starts_at < ends_at),
  constraint ck_activity_rule_end check (last_day is null or times is null)
) default character set utf8mb4 collate utf8mb4_danish_ci;

-- Days on which the rules do not hold: a holiday, a hall that is taken.
create table activity_day_off (
  municipality_id bigint not null,
  activity_id bigint not null,
  off_on date not null,
  constraint pk_activity_day_off primary key (municipality_id, activity_id, off_on),
  constraint fk_activity_day_off_activity foreign key (municipality_id, activity_id) references activity (municipality_id, id)
) default character set utf8mb4 collate utf8mb4_danish_ci;

-- Each weekly time becomes a rule; activity_time stays as what the rules come to in a week, by which
-- the public list is filtered.
insert into activity_rule (municipality_id, activity_id, place, first_day, pattern, starts_at, ends_at, last_day)
select t.municipality_id, t.activity_id,
  t.weekday * 1440 + extract(hour from t.starts_at) * 60 + extract(minute from t.starts_at),
  coalesce(a.starts_on, cast(a.created_at as date)),
  concat('FREQ=WEEKLY;BYDAY=', case t.weekday when 1 then 'MO' when 2 then 'TU' when 3 then 'WE' when 4 then 'TH' when 5 then 'FR' when 6 then 'SA' else 'SU' end),
  t.starts_at, t.ends_at, a.ends_on
from activity_time t join activity a on a.municipality_id = t.municipality_id and a.id = t.activity_id;

-- planned_until: up to this day the rules have become sessions; a day that never comes when the
-- rules end before it.
alter table activity add column planned_until date;
update activity set planned_until = '9999-12-31' where state <> 'DRAFT';
create index ix_activity_planned on activity (state, planned_until, municipality_id, id);

-- planned_at: the moment that a rule gave to the session, its name within the series (RECURRENCE-ID);
-- by_hand: somebody gave it another time or place, which no rule goes over.
-- owner_id: the organisation or unit, so that its sessions are read in order of time.
alter table activity_session add column planned_at datetime(6) not null default '1970-01-01 00:00:00';
alter table activity_session add column by_hand boolean not null default false;
alter table activity_session add column place_name varchar(160);
alter table activity_session add column address varchar(200);
alter table activity_session add column owner_id bigint not null default 0;
alter table activity_session add column version bigint not null default 1;
update activity_session set planned_at = starts_at;
update activity_session set owner_id = (select coalesce(a.organisation_id, a.unit_id) from activity a
  where a.municipality_id = activity_session.municipality_id and a.id = activity_session.activity_id);
alter table activity_session add constraint uq_activity_session_planned unique (municipality_id, activity_id, planned_at);
create index ix_activity_session_start on activity_session (municipality_id, activity_id, starts_at);
create index ix_activity_session_owner on activity_session (owner_id, starts_at, id);
alter table activity_session drop constraint uq_activity_session_start;
