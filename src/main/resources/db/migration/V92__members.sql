-- How people come in: somebody who may gives them a role. An account that was made for that and was
-- never signed in to is marked by the moment it was made, so that it can go again.
alter table account add column invited_at datetime(6);

-- Who gave a role, when, and what they called the person: those who look after the roles of a place
-- see the name that they wrote themselves, so that an invitation tells nobody who has an account.
-- A role that was given counts as taken up from its first use.
alter table membership add column given_at datetime(6);
alter table membership add column given_by bigint;
alter table membership add column given_name varchar(160);
alter table membership add column used_at datetime(6);

create index ix_membership_given_at on membership (given_at);
create index ix_account_invited_at on account (invited_at);
