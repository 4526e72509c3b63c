-- A visitor's session, so that every server of the installation goes on where another left off. Only the hash of its id
-- is kept. It begins before anybody signs in, and even before there is a region.
create table identity_session (
  token varchar(64) not null,
  used_at timestamp not null,
  constraint identity_session_pk primary key (token)
);
create index identity_session_used on identity_session (used_at);

-- What a session remembers, each thing sealed with a key that only the visitor's cookie gives.
create table identity_session_value (
  token varchar(64) not null,
  name varchar(200) not null,
  content text not null,
  constraint identity_session_value_pk primary key (token, name)
);
