-- An activity that a coordinator has hidden: the public does not see it, its organiser may answer.
alter table activity drop constraint ck_activity_state;
alter table activity add constraint ck_activity_state check (state in ('DRAFT', 'PUBLISHED', 'HIDDEN', 'CANCELLED', 'ENDED'));
alter table activity add column hidden_reason varchar(30) character set utf8mb4 collate utf8mb4_bin;

-- What people say of an activity, and what its organiser says of its being hidden. Who said it is
-- not known. Those that are open are one task for each activity.
create table activity_report (
  municipality_id bigint not null,
  id bigint not null,
  activity_id bigint not null,
  reason varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
  note varchar(500) not null,
  once_key varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  state varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  reported_at datetime(6) not null,
  constraint pk_activity_report primary key (municipality_id, id),
  constraint uq_activity_report_once unique (municipality_id, activity_id, once_key),
  constraint fk_activity_report_activity foreign key (municipality_id, activity_id) references activity (municipality_id, id),
  constraint ck_activity_report_state check (state in ('OPEN', 'SETTLED'))
) default character set utf8mb4 collate utf8mb4_danish_ci;

create index ix_activity_report_open on activity_report (municipality_id, state, activity_id);
create index ix_activity_report_reported on activity_report (reported_at);
