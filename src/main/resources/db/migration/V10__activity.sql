-- What an organisation or a unit invites people to: from a draft to its end.
-- places_taken is kept beside the sign-ups, under the lock of this row, so that no place is given
-- twice. listed_at is the moment by which lists are ordered: the start of the next session, or the
-- end of the last day when none is left.
create table activity (
  municipality_id bigint not null,
  id bigint not null,
  organisation_id bigint,
  unit_id bigint,
  state varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  title varchar(120) not null,
  description varchar(4000) not null,
  audience varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  age_from int,
  age_to int,
  lowest_level varchar(4) character set utf8mb4 collate utf8mb4_bin not null,
  place_name varchar(160) not null,
  address varchar(200) not null,
  area_id bigint,
  access_notes varchar(500) not null,
  address_after_sign_up boolean not null,
  starts_on date,
  ends_on date,
  capacity int,
  places_taken int not null,
  price_kroner bigint not null,
  child_care boolean not null,
  cancel_reason varchar(40) character set utf8mb4 collate utf8mb4_bin,
  created_at datetime(6) not null,
  changed_at datetime(6) not null,
  published_at datetime(6),
  listed_at datetime(6) not null,
  version bigint not null,
  constraint pk_activity primary key (municipality_id, id),
  constraint fk_activity_municipality foreign key (municipality_id) references municipality (id),
  constraint fk_activity_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_activity_unit foreign key (municipality_id, unit_id) references unit (municipality_id, id),
  constraint fk_activity_area foreign key (municipality_id, area_id) references area (municipality_id, id),
  constraint ck_activity_state check (state in ('DRAFT', 'PUBLISHED', 'CANCELLED', 'ENDED')),
  constraint ck_activity_owner check ((organisation_id is null) <> (unit_id is null)),
  constraint ck_activity_places check (places_taken >= 0 and (capacity is null or places_taken <= capacity)),
  constraint ck_activity_price check (price_kroner >= 0)
) default character set utf8mb4 collate utf8mb4_danish_ci;

-- The public list of a municipality and of the whole country, soonest first.
create index ix_activity_listed on activity (municipality_id, state, listed_at, id);
create index ix_activity_listed_everywhere on activity (state, listed_at, id);
create index ix_activity_ends on activity (state, ends_on);
create index ix_activity_organisation on activity (organisation_id, state, listed_at);

-- Codes of the languages that are spoken there.
create table activity_language (
  municipality_id bigint not null,
  activity_id bigint not null,
  language_code varchar(3) character set utf8mb4 collate utf8mb4_bin not null,
  constraint pk_activity_language primary key (municipality_id, activity_id, language_code),
  constraint fk_activity_language_activity foreign key (municipality_id, activity_id) references activity (municipality_id, id)
) default character set utf8mb4 collate utf8mb4_danish_ci;

create table activity_interest (
  municipality_id bigint not null,
  activity_id bigint not null,
  interest varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  constraint pk_activity_interest primary key (municipality_id, activity_id, interest),
  constraint fk_activity_interest_activity foreign key (municipality_id, activity_id) references activity (municipality_id, id)
) default character set utf8mb4 collate utf8mb4_danish_ci;

-- Weekly times by Norwegian clocks; Monday is 1.
create table activity_time (
  municipality_id bigint not null,
  activity_id bigint not null,
  weekday int not null,
  starts_at time not null,
  ends_at time not null,
  constraint pk_activity_time primary key (municipality_id, activity_id, weekday, starts_at),
  constraint fk_activity_time_activity foreign key (municipality_id, activity_id) references activity (municipality_id, id),
  constraint ck_activity_time_weekday check (weekday between 1 and 7),
  constraint ck_activity_time_order check (starts_at < ends_at)
) default character set utf8mb4 collate utf8mb4_danish_ci;

-- Each time people meet. The number of those who came stays; their names go (attendance).
create table activity_session (
  municipality_id bigint not null,
  id bigint not null,
  activity_id bigint not null,
  starts_at datetime(6) not null,
  ends_at datetime(6) not null,
  state varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  cancel_reason varchar(40) character set utf8mb4 collate utf8mb4_bin,
  attended int,
  constraint pk_activity_session primary key (municipality_id, id),
  constraint uq_activity_session_start unique (municipality_id, activity_id, starts_at),
  constraint fk_activity_session_activity foreign key (municipality_id, activity_id) references activity (municipality_id, id),
  constraint ck_activity_session_state check (state in ('PLANNED', 'CANCELLED'))
) default character set utf8mb4 collate utf8mb4_danish_ci;

create table sign_up (
  municipality_id bigint not null,
  id bigint not null,
  activity_id bigint not null,
  account_id bigint not null,
  state varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  at datetime(6) not null,
  constraint pk_sign_up primary key (municipality_id, id),
  constraint uq_sign_up unique (municipality_id, activity_id, account_id),
  constraint fk_sign_up_activity foreign key (municipality_id, activity_id) references activity (municipality_id, id),
  constraint fk_sign_up_account foreign key (account_id) references account (id),
  constraint ck_sign_up_state check (state in ('TAKEN', 'CANCELLED'))
) default character set utf8mb4 collate utf8mb4_danish_ci;

create index ix_sign_up_account on sign_up (account_id, state);

-- Who came to a session: gone 30 days after it.
create table attendance (
  municipality_id bigint not null,
  session_id bigint not null,
  account_id bigint not null,
  at datetime(6) not null,
  constraint pk_attendance primary key (municipality_id, session_id, account_id),
  constraint fk_attendance_session foreign key (municipality_id, session_id) references activity_session (municipality_id, id),
  constraint fk_attendance_account foreign key (account_id) references account (id)
) default character set utf8mb4 collate utf8mb4_danish_ci;

create index ix_attendance_account on attendance (account_id);

-- The words by which the public finds an activity, in one spelling, so that free text is looked up
-- in an index. An address that is shown only after sign-up never gets here.
create table activity_word (
  word varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  municipality_id bigint not null,
  activity_id bigint not null,
  constraint pk_activity_word primary key (municipality_id, activity_id, word),
  constraint fk_activity_word_activity foreign key (municipality_id, activity_id) references activity (municipality_id, id)
) default character set utf8mb4 collate utf8mb4_danish_ci;

create index ix_activity_word on activity_word (word, municipality_id, activity_id);

-- Goes up with every change that the public can see: what an ETag says.
create table catalogue_version (
  municipality_id bigint not null,
  version bigint not null,
  constraint pk_catalogue_version primary key (municipality_id),
  constraint fk_catalogue_version_municipality foreign key (municipality_id) references municipality (id)
) default character set utf8mb4 collate utf8mb4_danish_ci;
