-- Which municipalities' shared offers one shows, where that differs from "those that border on it".
create table neighbour_choice (
  municipality_id bigint not null,
  neighbour_id bigint not null,
  accepted boolean not null,
  constraint pk_neighbour_choice primary key (municipality_id, neighbour_id),
  constraint fk_neighbour_choice_municipality foreign key (municipality_id) references municipality (id),
  constraint fk_neighbour_choice_neighbour foreign key (neighbour_id) references municipality (id)
) default character set utf8mb4 collate utf8mb4_danish_ci;

create index ix_neighbour_choice_neighbour on neighbour_choice (neighbour_id);

-- Where the public finds an activity beside its own municipality. shown: whether the neighbour wants
-- what comes from there; it may turn that off, and the wish stands.
create table activity_share (
  municipality_id bigint not null,
  activity_id bigint not null,
  neighbour_id bigint not null,
  shown boolean not null,
  constraint pk_activity_share primary key (municipality_id, activity_id, neighbour_id),
  constraint fk_activity_share_activity foreign key (municipality_id, activity_id) references activity (municipality_id, id),
  constraint fk_activity_share_neighbour foreign key (neighbour_id) references municipality (id)
) default character set utf8mb4 collate utf8mb4_danish_ci;

-- So that nobody asks for the rows above of the many activities that stay at home.
alter table activity add column shared boolean not null default false;

create index ix_activity_share_neighbour on activity_share (neighbour_id, shown, municipality_id, activity_id);
