-- An activity that a coordinator suggests to a newcomer, and what came of it.
create table suggestion (
  municipality_id bigint not null,
  id bigint not null,
  participant_id bigint not null,
  activity_id bigint not null,
  unit_id bigint not null,
  suggested_by_membership_id bigint not null,
  state varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  decline_reason varchar(20) character set utf8mb4 collate utf8mb4_bin,
  made_at datetime(6) not null,
  answered_at datetime(6),
  version bigint not null,
  constraint pk_suggestion primary key (municipality_id, id),
  constraint fk_suggestion_participant foreign key (municipality_id, participant_id) references participant (municipality_id, id),
  constraint fk_suggestion_activity foreign key (municipality_id, activity_id) references activity (municipality_id, id),
  constraint fk_suggestion_unit foreign key (municipality_id, unit_id) references unit (municipality_id, id),
  constraint ck_suggestion_state check (state in ('PROPOSED', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN', 'FULL')),
  constraint ck_suggestion_reason check (decline_reason in ('TIME', 'TOO_FAR', 'NOT_FOR_ME', 'HAVE_ENOUGH', 'NO_REASON'))
) default character set utf8mb4 collate utf8mb4_danish_ci;

create index ix_suggestion_participant on suggestion (municipality_id, participant_id, state);
create index ix_suggestion_unit on suggestion (municipality_id, unit_id, made_at);
create index ix_suggestion_due on suggestion (state, made_at);
