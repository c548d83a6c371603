-- A person who can sign in. Mail goes to the stored address only; it is kept in one spelling.
create table account (
  id bigint not null,
  email varchar(254) character set utf8mb4 collate utf8mb4_bin,
  phone varchar(20) character set utf8mb4 collate utf8mb4_bin,
  name varchar(160) not null,
  language varchar(3) character set utf8mb4 collate utf8mb4_bin not null,
  created_at datetime(6) not null,
  last_membership_id bigint,
  version bigint not null,
  constraint pk_account primary key (id),
  constraint uq_account_email unique (email),
  constraint uq_account_phone unique (phone)
) default character set utf8mb4 collate utf8mb4_danish_ci;

-- A person's role somewhere, from a moment to a moment.
create table membership (
  id bigint not null,
  account_id bigint not null,
  role varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
  municipality_id bigint,
  organisation_id bigint,
  unit_id bigint,
  valid_from datetime(6) not null,
  valid_to datetime(6),
  version bigint not null,
  constraint pk_membership primary key (id),
  constraint fk_membership_account foreign key (account_id) references account (id),
  constraint fk_membership_municipality foreign key (municipality_id) references municipality (id),
  constraint fk_membership_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_membership_unit foreign key (municipality_id, unit_id) references unit (municipality_id, id)
) default character set utf8mb4 collate utf8mb4_danish_ci;

create index ix_membership_account on membership (account_id, valid_from);
create index ix_membership_organisation on membership (organisation_id, role);
create index ix_membership_municipality on membership (municipality_id, role);

-- A one-time code that was asked for, whether or not anybody has that address.
create table sign_in_code (
  id bigint not null,
  address_hash varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  account_id bigint,
  code_hash varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  asked_at datetime(6) not null,
  expires_at datetime(6) not null,
  attempts int not null,
  used_at datetime(6),
  constraint pk_sign_in_code primary key (id)
) default character set utf8mb4 collate utf8mb4_danish_ci;

create index ix_sign_in_code_address on sign_in_code (address_hash, asked_at);
create index ix_sign_in_code_expires on sign_in_code (expires_at);

-- A link that opens one thing for whoever holds it, for a while. Only its hash is known here.
create table one_time_link (
  token_hash varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  purpose varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  municipality_id bigint,
  subject_id bigint not null,
  created_at datetime(6) not null,
  expires_at datetime(6) not null,
  used_at datetime(6),
  constraint pk_one_time_link primary key (token_hash)
) default character set utf8mb4 collate utf8mb4_danish_ci;

create index ix_one_time_link_subject on one_time_link (purpose, subject_id);
create index ix_one_time_link_expires on one_time_link (expires_at);

-- A newcomer's sign-in to their own pages (/me); its cookie goes there alone.
create table own_session (
  token_hash varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  account_id bigint not null,
  created_at datetime(6) not null,
  expires_at datetime(6) not null,
  constraint pk_own_session primary key (token_hash),
  constraint fk_own_session_account foreign key (account_id) references account (id)
) default character set utf8mb4 collate utf8mb4_danish_ci;

create index ix_own_session_expires on own_session (expires_at);
