-- A question from somebody who stands outside, to whoever offers an activity. The address is only
-- for sending the answer: the organiser never sees it, and it goes when the question is settled.
create table activity_question (
  municipality_id bigint not null,
  id bigint not null,
  activity_id bigint not null,
  name varchar(80) not null,
  address varchar(254) character set utf8mb4 collate utf8mb4_bin,
  language varchar(3) character set utf8mb4 collate utf8mb4_bin not null,
  text varchar(1000) not null,
  answer varchar(2000),
  once_key varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  state varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  asked_at datetime(6) not null,
  settled_at datetime(6),
  constraint pk_activity_question primary key (municipality_id, id),
  constraint uq_activity_question_once unique (municipality_id, activity_id, once_key),
  constraint fk_activity_question_activity foreign key (municipality_id, activity_id) references activity (municipality_id, id),
  constraint ck_activity_question_state check (state in ('OPEN', 'ANSWERED', 'PUT_AWAY'))
) default character set utf8mb4 collate utf8mb4_danish_ci;

create index ix_activity_question_activity on activity_question (municipality_id, activity_id, state, asked_at);
create index ix_activity_question_address on activity_question (address, asked_at);
create index ix_activity_question_settled on activity_question (settled_at);
create index ix_activity_question_asked on activity_question (asked_at);
