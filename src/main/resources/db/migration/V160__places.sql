-- Places in groups, a queue, and offers that end. Whoever comes draws a number under the lock of the
-- activity's row: numbers_drawn is the last one. A place is taken from the moment that it is held for
-- somebody, be it by an offer: places_taken counts both.
alter table activity add column numbers_drawn bigint not null default 0;

-- How the places are divided, if they are: capacity of the activity is then the sum.
create table activity_group (
  municipality_id bigint not null,
  activity_id bigint not null,
  kind varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  capacity int not null,
  places_taken int not null,
  constraint pk_activity_group primary key (municipality_id, activity_id, kind),
  constraint fk_activity_group_activity foreign key (municipality_id, activity_id) references activity (municipality_id, id),
  constraint ck_activity_group_places check (places_taken >= 0 and places_taken <= capacity)
) default character set utf8mb4 collate utf8mb4_danish_ci;

-- child_number: 0 is the person; a child that the person answers for has a number and nothing else.
-- queue_number: drawn on arrival; 0 is from before there were numbers.
-- offer_ends_at: until then the place is held for an answer.
-- adults_asked: how many adults the person has asked along; never whom.
alter table sign_up add column child_number int not null default 0;
alter table sign_up add column group_kind varchar(20) character set utf8mb4 collate utf8mb4_bin;
update sign_up set group_kind = 'EVERYONE';
alter table sign_up add constraint ck_sign_up_group check (group_kind is not null);
alter table sign_up add column queue_number bigint not null default 0;
alter table sign_up add column offer_ends_at datetime(6);
alter table sign_up add column adults_asked int not null default 0;
alter table sign_up add constraint uq_sign_up_person unique (municipality_id, activity_id, account_id, child_number);
alter table sign_up drop constraint uq_sign_up;
alter table sign_up drop constraint ck_sign_up_state;
alter table sign_up add constraint ck_sign_up_state check (state in ('WAITING', 'OFFERED', 'TAKEN', 'CANCELLED', 'LAPSED'));
create index ix_sign_up_queue on sign_up (municipality_id, activity_id, state, group_kind, queue_number);
create index ix_sign_up_offer on sign_up (state, offer_ends_at);

-- Somebody wants to come and has not yet shown that the address is theirs.
create table sign_up_request (
  municipality_id bigint not null,
  id bigint not null,
  activity_id bigint not null,
  address varchar(254) character set utf8mb4 collate utf8mb4_bin not null,
  language varchar(3) character set utf8mb4 collate utf8mb4_bin not null,
  group_kind varchar(20) character set utf8mb4 collate utf8mb4_bin,
  children int not null,
  asked_at datetime(6) not null,
  sign_up_id bigint,
  constraint pk_sign_up_request primary key (municipality_id, id),
  constraint fk_sign_up_request_activity foreign key (municipality_id, activity_id) references activity (municipality_id, id)
) default character set utf8mb4 collate utf8mb4_danish_ci;

create index ix_sign_up_request_address on sign_up_request (address, asked_at);
create index ix_sign_up_request_asked on sign_up_request (asked_at);
