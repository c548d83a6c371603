-- Grants: a round of a scheme, the applications to it, and the way to a decision. Sums are whole
-- kroner. What a scheme demands (criteria, weights, least members, appeal body, days) is data.

create table grant_round (
  municipality_id bigint not null,
  id bigint not null,
  name varchar(160) not null,
  about varchar(2000),
  state varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  kinds varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
  goals varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  budget_kroner bigint,
  opens_on date,
  deadline_on date,
  assessed_by date,
  decided_by date,
  unit_id bigint,
  appeal_body varchar(200),
  arrival_days int not null,
  appeal_weeks int not null,
  minimum_members int not null,
  minimum_years int not null,
  created_at datetime(6) not null,
  changed_at datetime(6) not null,
  version bigint not null,
  constraint pk_grant_round primary key (municipality_id, id),
  constraint fk_grant_round_municipality foreign key (municipality_id) references municipality (id),
  constraint fk_grant_round_unit foreign key (municipality_id, unit_id) references unit (municipality_id, id),
  constraint ck_grant_round_state check (state in ('DRAFT', 'ANNOUNCED', 'ASSESSMENT', 'SCORED', 'DECIDED')),
  constraint ck_grant_round_days check (arrival_days >= 0 and appeal_weeks >= 1)
) default character set utf8mb4 collate utf8mb4_danish_ci;

-- What applications are measured by. A score refers to the row, never to its place in a list.
create table grant_criterion (
  municipality_id bigint not null,
  id bigint not null,
  round_id bigint not null,
  code varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  weight int not null,
  constraint pk_grant_criterion primary key (municipality_id, id),
  constraint uq_grant_criterion_code unique (municipality_id, round_id, code),
  constraint fk_grant_criterion_round foreign key (municipality_id, round_id) references grant_round (municipality_id, id),
  constraint ck_grant_criterion_weight check (weight between 0 and 100)
) default character set utf8mb4 collate utf8mb4_danish_ci;

-- The row is the draft while its state says so, and then it is the organisation's alone.
create table grant_application (
  municipality_id bigint not null,
  id bigint not null,
  round_id bigint not null,
  organisation_id bigint not null,
  state varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  kind varchar(20) character set utf8mb4 collate utf8mb4_bin,
  goal char(1) character set utf8mb4 collate utf8mb4_bin,
  title varchar(160) not null,
  summary varchar(1000) not null,
  target_group varchar(1000) not null,
  participants int,
  volunteers int,
  hours int,
  plan varchar(4000) not null,
  partners varchar(1000) not null,
  members int,
  signatory varchar(160) not null,
  bank_account varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
  amount_kroner bigint,
  confirmed boolean not null,
  created_at datetime(6) not null,
  saved_at datetime(6) not null,
  submitted_at datetime(6),
  submitted_by bigint,
  version bigint not null,
  constraint pk_grant_application primary key (municipality_id, id),
  constraint fk_grant_application_round foreign key (municipality_id, round_id) references grant_round (municipality_id, id),
  constraint fk_grant_application_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_grant_application_submitter foreign key (submitted_by) references account (id),
  constraint ck_grant_application_state check (state in ('DRAFT', 'SUBMITTED', 'UNDER_SCREENING', 'ELIGIBLE', 'DISMISSED', 'ASSESSED', 'RECOMMENDED', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
  constraint ck_grant_application_kind check (kind in ('PROJECT', 'OPERATING')),
  constraint ck_grant_application_goal check (goal in ('A', 'B', 'C', 'D'))
) default character set utf8mb4 collate utf8mb4_danish_ci;

create index ix_grant_application_round on grant_application (municipality_id, round_id, state);
create index ix_grant_application_organisation on grant_application (organisation_id, saved_at);

create table budget_line (
  municipality_id bigint not null,
  id bigint not null,
  application_id bigint not null,
  side varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  place int not null,
  description varchar(160) not null,
  amount_kroner bigint,
  constraint pk_budget_line primary key (municipality_id, id),
  constraint fk_budget_line_application foreign key (municipality_id, application_id) references grant_application (municipality_id, id),
  constraint ck_budget_line_side check (side in ('COST', 'INCOME'))
) default character set utf8mb4 collate utf8mb4_danish_ci;

create index ix_budget_line_application on budget_line (municipality_id, application_id, place);

-- What the officer found for each rule.
create table eligibility_answer (
  municipality_id bigint not null,
  application_id bigint not null,
  rule_code varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  met boolean not null,
  remark varchar(500) not null,
  account_id bigint not null,
  answered_at datetime(6) not null,
  constraint pk_eligibility_answer primary key (municipality_id, application_id, rule_code),
  constraint fk_eligibility_answer_application foreign key (municipality_id, application_id) references grant_application (municipality_id, id),
  constraint fk_eligibility_answer_account foreign key (account_id) references account (id)
) default character set utf8mb4 collate utf8mb4_danish_ci;

-- What a person declared of their tie to an applicant. It follows the person, not the role.
create table conflict_declaration (
  municipality_id bigint not null,
  application_id bigint not null,
  account_id bigint not null,
  kind varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  declared_at datetime(6) not null,
  constraint pk_conflict_declaration primary key (municipality_id, application_id, account_id),
  constraint fk_conflict_declaration_application foreign key (municipality_id, application_id) references grant_application (municipality_id, id),
  constraint fk_conflict_declaration_account foreign key (account_id) references account (id),
  constraint ck_conflict_declaration_kind check (kind in ('NONE', 'FAMILY', 'MEMBER', 'OFFICE', 'EMPLOYMENT', 'MONEY', 'OTHER'))
) default character set utf8mb4 collate utf8mb4_danish_ci;

-- One committee member's reading of one application.
create table assessment (
  municipality_id bigint not null,
  id bigint not null,
  application_id bigint not null,
  account_id bigint not null,
  saved_at datetime(6) not null,
  submitted_at datetime(6),
  version bigint not null,
  constraint pk_assessment primary key (municipality_id, id),
  constraint uq_assessment_member unique (municipality_id, application_id, account_id),
  constraint fk_assessment_application foreign key (municipality_id, application_id) references grant_application (municipality_id, id),
  constraint fk_assessment_account foreign key (account_id) references account (id)
) default character set utf8mb4 collate utf8mb4_danish_ci;

-- A criterion without a row here is not scored, which is something else than a low score.
create table assessment_score (
  municipality_id bigint not null,
  assessment_id bigint not null,
  criterion_id bigint not null,
  points int not null,
  constraint pk_assessment_score primary key (municipality_id, assessment_id, criterion_id),
  constraint fk_assessment_score_assessment foreign key (municipality_id, assessment_id) references assessment (municipality_id, id),
  constraint fk_assessment_score_criterion foreign key (municipality_id, criterion_id) references grant_criterion (municipality_id, id),
  constraint ck_assessment_score_points check (points between 1 and 6)
) default character set utf8mb4 collate utf8mb4_danish_ci;

create table grant_recommendation (
  municipality_id bigint not null,
  application_id bigint not null,
  outcome varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  amount_kroner bigint not null,
  reasons varchar(3000) not null,
  account_id bigint not null,
  saved_at datetime(6) not null,
  version bigint not null,
  constraint pk_grant_recommendation primary key (municipality_id, application_id),
  constraint fk_grant_recommendation_application foreign key (municipality_id, application_id) references grant_application (municipality_id, id),
  constraint fk_grant_recommendation_account foreign key (account_id) references account (id),
  constraint ck_grant_recommendation_outcome check (outcome in ('GRANTED', 'REFUSED'))
) default character set utf8mb4 collate utf8mb4_danish_ci;

-- Written once: the primary key lets no second decision in.
create table grant_decision (
  municipality_id bigint not null,
  application_id bigint not null,
  outcome varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  amount_kroner bigint not null,
  reasons varchar(3000) not null,
  account_id bigint not null,
  decided_at datetime(6) not null,
  constraint pk_grant_decision primary key (municipality_id, application_id),
  constraint fk_grant_decision_application foreign key (municipality_id, application_id) references grant_application (municipality_id, id),
  constraint fk_grant_decision_account foreign key (account_id) references account (id),
  constraint ck_grant_decision_outcome check (outcome in ('GRANTED', 'REFUSED', 'DISMISSED'))
) default character set utf8mb4 collate utf8mb4_danish_ci;

-- The letter that told of a decision, and when the time to appeal runs out. The days are days in
-- Norway.
create table grant_letter (
  municipality_id bigint not null,
  id bigint not null,
  application_id bigint not null,
  template varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
  language varchar(3) character set utf8mb4 collate utf8mb4_bin not null,
  dispatched_at datetime(6) not null,
  arrives_on date not null,
  appeal_until date not null,
  appeal_body varchar(200) not null,
  constraint pk_grant_letter primary key (municipality_id, id),
  constraint uq_grant_letter_application unique (municipality_id, application_id),
  constraint fk_grant_letter_application foreign key (municipality_id, application_id) references grant_application (municipality_id, id)
) default character set utf8mb4 collate utf8mb4_danish_ci;
