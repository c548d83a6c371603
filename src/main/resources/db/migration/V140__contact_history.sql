-- Who spoke with whom in an organisation, about which theme, and what comes next: shared within a
-- municipality, never about newcomers. Neither account has a foreign key: what was learnt outlives
-- the person who learnt it.
create table contact_note (
  municipality_id bigint not null,
  id bigint not null,
  organisation_id bigint not null,
  spoken_on date not null,
  account_id bigint not null,
  unit_id bigint,
  way varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  spoke_with varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  contact_name varchar(120),
  theme varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
  remark varchar(300) not null,
  step varchar(30) character set utf8mb4 collate utf8mb4_bin,
  due_on date,
  step_account_id bigint,
  step_state varchar(10) character set utf8mb4 collate utf8mb4_bin,
  step_ended_at datetime(6),
  created_at datetime(6) not null,
  version bigint not null,
  constraint pk_contact_note primary key (municipality_id, id),
  constraint fk_contact_note_municipality foreign key (municipality_id) references municipality (id),
  constraint fk_contact_note_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_contact_note_unit foreign key (municipality_id, unit_id) references unit (municipality_id, id),
  constraint ck_contact_note_way check (way in ('MEETING', 'VISIT', 'PHONE', 'EMAIL', 'EVENT')),
  constraint ck_contact_note_with check (spoke_with in ('LEADER', 'BOARD', 'EMPLOYEE', 'VOLUNTEER', 'CONTACT_PERSON', 'SEVERAL')),
  constraint ck_contact_note_step_state check (step_state in ('OPEN', 'DONE', 'DROPPED')),
  constraint ck_contact_note_step check ((step is null and due_on is null and step_state is null)
    or (step is not null and due_on is not null and step_state is not null))
) default character set utf8mb4 collate utf8mb4_danish_ci;

create index ix_contact_note_read on contact_note (municipality_id, organisation_id, spoken_on, id);
create index ix_contact_note_due on contact_note (municipality_id, step_state, due_on);
create index ix_contact_note_spoken on contact_note (spoken_on);
