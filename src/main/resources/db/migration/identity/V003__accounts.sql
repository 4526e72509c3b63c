-- An account that can sign in. The password is kept only as a slow salted hash that names its own method.
create table identity_account (
  region varchar(16) not null,
  id varchar(26) not null,
  login varchar(40) not null,
  person varchar(26) not null,
  password varchar(300) not null,
  must_change boolean not null,
  locked boolean not null,
  failures integer not null,
  failed_at timestamp,
  opened_at timestamp not null,
  constraint identity_account_pk primary key (region, id)
);
create unique index identity_account_login on identity_account (region, login);
create index identity_account_person on identity_account (region, person);

-- A role at a unit and everything below it, for a span of days, both ends included. Ended, never deleted.
create table identity_grant (
  region varchar(16) not null,
  id varchar(26) not null,
  account varchar(26) not null,
  role varchar(20) not null,
  unit varchar(26) not null,
  from_day date not null,
  to_day date,
  constraint identity_grant_pk primary key (region, id)
);
create index identity_grant_account on identity_grant (region, account);

-- A link that signs in once. Only the hash of its token is kept.
create table identity_link (
  region varchar(16) not null,
  token varchar(64) not null,
  account varchar(26) not null,
  valid_until timestamp not null,
  used_at timestamp,
  constraint identity_link_pk primary key (region, token)
);

-- The audit log, in real time. hash = H(hash before || canonical JSON of the other columns).
create table identity_audit (
  region varchar(16) not null,
  seq bigint not null,
  at varchar(30) not null,
  who varchar(26),
  origin varchar(60) not null,
  what varchar(200) not null,
  subject varchar(500) not null,
  result varchar(500) not null,
  suite varchar(10) not null,
  hash varchar(64) not null,
  constraint identity_audit_pk primary key (region, seq)
);
create index identity_audit_who on identity_audit (region, who, seq);
