-- What every room of the house stands on. Portable SQL: H2, MariaDB and MySQL run the same files
-- (docs/decisions/0004). Moments are UTC. Names compare in Norwegian order; codes, addresses,
-- tokens and hashes compare byte by byte.

-- One row: what this database is for. A demo database can never become a production one.
create table installation (
  id bigint not null,
  demo boolean not null,
  created_at datetime(6) not null,
  set_up_code_hash varchar(64) character set utf8mb4 collate utf8mb4_bin,
  constraint pk_installation primary key (id)
) default character set utf8mb4 collate utf8mb4_danish_ci;

-- Who did what with which thing. The municipality is empty for things that belong to none.
create table history (
  id bigint not null,
  municipality_id bigint,
  subject_type varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  subject_id bigint not null,
  at datetime(6) not null,
  account_id bigint,
  membership_id bigint,
  job varchar(40) character set utf8mb4 collate utf8mb4_bin,
  action varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
  from_state varchar(40) character set utf8mb4 collate utf8mb4_bin,
  to_state varchar(40) character set utf8mb4 collate utf8mb4_bin,
  reason varchar(120) character set utf8mb4 collate utf8mb4_bin,
  constraint pk_history primary key (id)
) default character set utf8mb4 collate utf8mb4_danish_ci;

create index ix_history_subject on history (subject_type, subject_id, at);

-- Attempts of signed-in people that were refused.
create table refusal (
  id bigint not null,
  at datetime(6) not null,
  account_id bigint not null,
  membership_id bigint,
  action varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
  constraint pk_refusal primary key (id)
) default character set utf8mb4 collate utf8mb4_danish_ci;

create index ix_refusal_at on refusal (at);

-- What somebody has typed and not yet saved: theirs alone.
create table form_draft (
  account_id bigint not null,
  form varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
  subject_id bigint not null,
  content text not null,
  saved_at datetime(6) not null,
  constraint pk_form_draft primary key (account_id, form, subject_id)
) default character set utf8mb4 collate utf8mb4_danish_ci;

create index ix_form_draft_saved_at on form_draft (saved_at);

-- db-scheduler's table, in its own words.
create table scheduled_tasks (
  task_name varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
  task_instance varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
  task_data blob,
  execution_time datetime(6) not null,
  picked boolean not null,
  picked_by varchar(50),
  last_success datetime(6),
  last_failure datetime(6),
  consecutive_failures int,
  last_heartbeat datetime(6),
  version bigint not null,
  priority smallint,
  constraint pk_scheduled_tasks primary key (task_name, task_instance)
) default character set utf8mb4 collate utf8mb4_danish_ci;

create index ix_scheduled_execution_time on scheduled_tasks (execution_time);
create index ix_scheduled_last_heartbeat on scheduled_tasks (last_heartbeat);
create index ix_scheduled_priority on scheduled_tasks (priority, execution_time);

-- The last fault of a job that is still to be done, for the page of the system administrator.
create table job_fault (
  task_name varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
  task_instance varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
  at datetime(6) not null,
  fault varchar(400) not null,
  constraint pk_job_fault primary key (task_name, task_instance)
) default character set utf8mb4 collate utf8mb4_danish_ci;
