-- A branch stands below the organisation that it belongs to. A branch or a centre may use a number
-- that is somebody else's, its organisation's or its municipality's: that number may stand on
-- several, an organisation's own on one only.
alter table organisation add column parent_id bigint;
alter table organisation add column shared_number char(9) character set utf8mb4 collate utf8mb4_bin;
alter table organisation add constraint fk_organisation_parent foreign key (parent_id) references organisation (id);
create index ix_organisation_parent on organisation (parent_id);
create index ix_organisation_shared_number on organisation (shared_number);
alter table organisation drop constraint ck_organisation_kind;
alter table organisation add constraint ck_organisation_kind check (kind in ('VOLUNTARY', 'IMMIGRANT', 'INFORMAL', 'CENTRE'));

-- Somebody who begins without an account: who they become when they have shown that the address is
-- theirs. Nothing is made for an address that nobody answers from.
alter table sign_in_code add column begins_email varchar(254) character set utf8mb4 collate utf8mb4_bin;
alter table sign_in_code add column begins_name varchar(160);
alter table sign_in_code add column begins_language varchar(3) character set utf8mb4 collate utf8mb4_bin;

-- Somebody says that they may act for an organisation: for one that is here, or for one that is
-- made when that is shown. The accounts have no foreign keys: the claim goes before or after them.
create table organisation_claim (
  municipality_id bigint not null,
  id bigint not null,
  account_id bigint not null,
  claimant_name varchar(160) not null,
  claimant_note varchar(500),
  organisation_id bigint,
  parent_id bigint,
  name varchar(200) not null,
  kind varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  organisation_number char(9) character set utf8mb4 collate utf8mb4_bin,
  shared_number char(9) character set utf8mb4 collate utf8mb4_bin,
  state varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  code_hash varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  code_expires_at datetime(6),
  code_tries int not null,
  proof varchar(30) character set utf8mb4 collate utf8mb4_bin,
  vouched_by bigint,
  held_until datetime(6),
  reason varchar(30) character set utf8mb4 collate utf8mb4_bin,
  created_at datetime(6) not null,
  ends_at datetime(6) not null,
  version bigint not null,
  constraint pk_organisation_claim primary key (municipality_id, id),
  constraint fk_organisation_claim_municipality foreign key (municipality_id) references municipality (id),
  constraint fk_organisation_claim_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_organisation_claim_parent foreign key (parent_id) references organisation (id),
  constraint ck_organisation_claim_state check (state in ('PROVING', 'ASKED', 'HELD', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'LAPSED'))
) default character set utf8mb4 collate utf8mb4_danish_ci;

create index ix_organisation_claim_open on organisation_claim (municipality_id, state, created_at);
create index ix_organisation_claim_account on organisation_claim (account_id, created_at);
create index ix_organisation_claim_organisation on organisation_claim (organisation_id, state);
create index ix_organisation_claim_parent on organisation_claim (parent_id, state);
create index ix_organisation_claim_number on organisation_claim (organisation_number, created_at);
create index ix_organisation_claim_ends on organisation_claim (ends_at);
