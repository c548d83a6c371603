-- What the coordinators were last told of an organisation, so that each change is told once.
create table organisation_told (
  organisation_id bigint not null,
  register_name varchar(250),
  state varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  unit_changed_at datetime(6),
  told_at datetime(6) not null,
  constraint pk_organisation_told primary key (organisation_id),
  constraint fk_told_organisation foreign key (organisation_id) references organisation (id),
  constraint ck_organisation_told_state check (state in ('ACTIVE', 'BANKRUPT', 'DISSOLVING', 'DELETED', 'REMOVED'))
) default character set utf8mb4 collate utf8mb4_danish_ci;

-- What a register says of an organisation that works in the municipality, for somebody to look at.
create table register_task (
  municipality_id bigint not null,
  id bigint not null,
  organisation_id bigint not null,
  kind varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  new_name varchar(250),
  state varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  reason varchar(30) character set utf8mb4 collate utf8mb4_bin,
  created_at datetime(6) not null,
  ended_at datetime(6),
  version bigint not null,
  constraint pk_register_task primary key (municipality_id, id),
  constraint fk_register_task_presence foreign key (municipality_id, organisation_id)
    references organisation_presence (municipality_id, organisation_id),
  constraint ck_register_task_kind check (kind in ('BANKRUPT', 'DISSOLVING', 'DELETED', 'REMOVED', 'RENAMED', 'LEFT_VOLUNTARY')),
  constraint ck_register_task_state check (state in ('OPEN', 'TAKEN_OVER', 'SET_ASIDE', 'OUTDATED'))
) default character set utf8mb4 collate utf8mb4_danish_ci;

create index ix_register_task_open on register_task (municipality_id, state, created_at);
create index ix_register_task_organisation on register_task (organisation_id, state);
