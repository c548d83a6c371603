-- What helpers an activity needs at each of its sessions, and how many.
-- keeps_list: who has the role keeps the list of the session, as a named helper does; others do not.
create table helper_role (
  municipality_id bigint not null,
  id bigint not null,
  activity_id bigint not null,
  name varchar(60) not null,
  needed int not null,
  keeps_list boolean not null,
  version bigint not null,
  constraint pk_helper_role primary key (municipality_id, id),
  constraint fk_helper_role_activity foreign key (municipality_id, activity_id) references activity (municipality_id, id),
  constraint ck_helper_role_needed check (needed >= 1 and needed <= 50)
) default character set utf8mb4 collate utf8mb4_danish_ci;

-- Who helps with what at one session; everybody with one thing. Gone 30 days after the session.
-- role_id: null once the role is no more, of sessions that have been.
create table session_duty (
  municipality_id bigint not null,
  session_id bigint not null,
  account_id bigint not null,
  role_id bigint,
  since datetime(6) not null,
  constraint pk_session_duty primary key (municipality_id, session_id, account_id),
  constraint fk_session_duty_session foreign key (municipality_id, session_id) references activity_session (municipality_id, id),
  constraint fk_session_duty_role foreign key (municipality_id, role_id) references helper_role (municipality_id, id),
  constraint fk_session_duty_account foreign key (account_id) references account (id)
) default character set utf8mb4 collate utf8mb4_danish_ci;

create index ix_session_duty_account on session_duty (account_id);

-- The roles that come along with a template, in this order.
create table activity_template_role (
  municipality_id bigint not null,
  template_id bigint not null,
  place int not null,
  name varchar(60) not null,
  needed int not null,
  keeps_list boolean not null,
  constraint pk_activity_template_role primary key (municipality_id, template_id, place),
  constraint fk_activity_template_role_template foreign key (municipality_id, template_id) references activity_template (municipality_id, id)
) default character set utf8mb4 collate utf8mb4_danish_ci;
