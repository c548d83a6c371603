-- Newcomers, in coarse terms only. There is no column for country of origin, religion or health,
-- and none in which somebody could write freely about a person; tests hold on to that.
create table participant (
  municipality_id bigint not null,
  id bigint not null,
  account_id bigint not null,
  unit_id bigint not null,
  area_id bigint not null,
  first_name varchar(80) not null,
  channel varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  language varchar(3) character set utf8mb4 collate utf8mb4_bin not null,
  age_band varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  gender varchar(10) character set utf8mb4 collate utf8mb4_bin,
  reach_km int not null,
  state varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  registered_at datetime(6) not null,
  version bigint not null,
  constraint pk_participant primary key (municipality_id, id),
  constraint uq_participant_in_unit unique (municipality_id, unit_id, account_id),
  constraint fk_participant_account foreign key (account_id) references account (id),
  constraint fk_participant_unit foreign key (municipality_id, unit_id) references unit (municipality_id, id),
  constraint fk_participant_area foreign key (municipality_id, area_id) references area (municipality_id, id),
  constraint ck_participant_channel check (channel in ('EMAIL', 'SMS')),
  constraint ck_participant_age_band check (age_band in ('AGE_16_19', 'AGE_20_29', 'AGE_30_39', 'AGE_40_54', 'AGE_55_66', 'AGE_67_UP')),
  constraint ck_participant_gender check (gender in ('WOMAN', 'MAN', 'OTHER')),
  constraint ck_participant_state check (state in ('ACTIVE', 'ENDED'))
) default character set utf8mb4 collate utf8mb4_danish_ci;

create index ix_participant_account on participant (account_id);

create table participant_language (
  municipality_id bigint not null,
  participant_id bigint not null,
  language_code varchar(8) character set utf8mb4 collate utf8mb4_bin not null,
  constraint pk_participant_language primary key (municipality_id, participant_id, language_code),
  constraint fk_participant_language foreign key (municipality_id, participant_id) references participant (municipality_id, id)
) default character set utf8mb4 collate utf8mb4_danish_ci;

-- Norwegian per skill. No level written down means "unknown", which is not a no.
create table participant_skill (
  municipality_id bigint not null,
  participant_id bigint not null,
  skill varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  level_code varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  constraint pk_participant_skill primary key (municipality_id, participant_id, skill),
  constraint fk_participant_skill foreign key (municipality_id, participant_id) references participant (municipality_id, id),
  constraint ck_participant_skill check (skill in ('READING', 'LISTENING', 'WRITING', 'SPEAKING'))
) default character set utf8mb4 collate utf8mb4_danish_ci;

create table participant_interest (
  municipality_id bigint not null,
  participant_id bigint not null,
  interest varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
  constraint pk_participant_interest primary key (municipality_id, participant_id, interest),
  constraint fk_participant_interest foreign key (municipality_id, participant_id) references participant (municipality_id, id)
) default character set utf8mb4 collate utf8mb4_danish_ci;

-- Monday is 1, as in ISO 8601.
create table participant_free_time (
  municipality_id bigint not null,
  participant_id bigint not null,
  weekday int not null,
  day_part varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  constraint pk_participant_free_time primary key (municipality_id, participant_id, weekday, day_part),
  constraint fk_participant_free_time foreign key (municipality_id, participant_id) references participant (municipality_id, id),
  constraint ck_participant_free_weekday check (weekday between 1 and 7),
  constraint ck_participant_free_day_part check (day_part in ('MORNING', 'AFTERNOON', 'EVENING'))
) default character set utf8mb4 collate utf8mb4_danish_ci;

-- What a person agrees to share: what for, with which unit, until when.
create table consent (
  municipality_id bigint not null,
  id bigint not null,
  participant_id bigint not null,
  unit_id bigint not null,
  purpose varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  until_day date not null,
  state varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  proposed_at datetime(6) not null,
  answered_at datetime(6),
  ended_at datetime(6),
  version bigint not null,
  constraint pk_consent primary key (municipality_id, id),
  constraint fk_consent_participant foreign key (municipality_id, participant_id) references participant (municipality_id, id),
  constraint fk_consent_unit foreign key (municipality_id, unit_id) references unit (municipality_id, id),
  constraint ck_consent_purpose check (purpose in ('FIND_ACTIVITY', 'FIND_GUIDE')),
  constraint ck_consent_state check (state in ('PROPOSED', 'CONFIRMED', 'DECLINED', 'LAPSED', 'WITHDRAWN', 'EXPIRED'))
) default character set utf8mb4 collate utf8mb4_danish_ci;

create index ix_consent_participant on consent (municipality_id, participant_id, state);
create index ix_consent_unit on consent (municipality_id, unit_id, state);
create index ix_consent_due on consent (state, proposed_at);

create table consent_data (
  municipality_id bigint not null,
  consent_id bigint not null,
  kind varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  constraint pk_consent_data primary key (municipality_id, consent_id, kind),
  constraint fk_consent_data foreign key (municipality_id, consent_id) references consent (municipality_id, id)
) default character set utf8mb4 collate utf8mb4_danish_ci;

-- Who opened a person's record, so that the person can see it. The role and the unit are told, not
-- the name.
create table participant_view (
  municipality_id bigint not null,
  id bigint not null,
  participant_id bigint not null,
  membership_id bigint not null,
  role varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
  unit_id bigint not null,
  at datetime(6) not null,
  constraint pk_participant_view primary key (municipality_id, id),
  constraint fk_participant_view foreign key (municipality_id, participant_id) references participant (municipality_id, id),
  constraint fk_participant_view_unit foreign key (municipality_id, unit_id) references unit (municipality_id, id)
) default character set utf8mb4 collate utf8mb4_danish_ci;

create index ix_participant_view_at on participant_view (municipality_id, participant_id, at);
