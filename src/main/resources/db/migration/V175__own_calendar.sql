-- A person's own sessions as a calendar, under an address that nobody can guess. Only the hash of
-- its secret is known here; a new secret takes the place of the old one.
create table own_calendar (
  account_id bigint not null,
  token_hash varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  made_at datetime(6) not null,
  constraint pk_own_calendar primary key (account_id),
  constraint uq_own_calendar_token unique (token_hash),
  constraint fk_own_calendar_account foreign key (account_id) references account (id)
) default character set utf8mb4 collate utf8mb4_danish_ci;
