-- Hours that somebody gave to an activity on a day. account_id: null once the name is gone; what was
-- confirmed stays as a number.
-- counted_minutes: what those who offer it confirmed; reason: why that is another number, or none.
create table volunteer_hours (
  municipality_id bigint not null,
  id bigint not null,
  activity_id bigint not null,
  account_id bigint,
  worked_on date not null,
  minutes int not null,
  state varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  counted_minutes int,
  reason varchar(20) character set utf8mb4 collate utf8mb4_bin,
  reported_at datetime(6) not null,
  version bigint not null,
  constraint pk_volunteer_hours primary key (municipality_id, id),
  constraint fk_volunteer_hours_activity foreign key (municipality_id, activity_id) references activity (municipality_id, id),
  constraint fk_volunteer_hours_account foreign key (account_id) references account (id),
  constraint uq_volunteer_hours unique (municipality_id, activity_id, account_id, worked_on),
  constraint ck_volunteer_hours_state check (state in ('REPORTED', 'CONFIRMED', 'REFUSED')),
  constraint ck_volunteer_hours_minutes check (minutes > 0 and minutes <= 1440),
  constraint ck_volunteer_hours_counted check ((state = 'CONFIRMED') = (counted_minutes is not null))
) default character set utf8mb4 collate utf8mb4_danish_ci;

create index ix_volunteer_hours_account on volunteer_hours (account_id, worked_on);
create index ix_volunteer_hours_reported on volunteer_hours (reported_at);
