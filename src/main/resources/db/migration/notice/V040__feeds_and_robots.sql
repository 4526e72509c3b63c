-- Calendars that somebody subscribed to: all of their units, or one. The address is told once; of its token only the hash
-- is kept.
create table notice_feed (
  region varchar(16) not null,
  id varchar(26) not null,
  account varchar(26) not null,
  unit varchar(26),
  token varchar(64) not null,
  made_at timestamp not null,
  revoked_at timestamp,
  constraint notice_feed_pk primary key (region, id)
);
create unique index notice_feed_token on notice_feed (region, token);
create index notice_feed_account on notice_feed (region, account);

-- Where the chat robot of a unit takes messages: an address whoever has it may write to.
create table notice_robot (
  region varchar(16) not null,
  unit varchar(26) not null,
  sort varchar(12) not null,
  address varchar(1000) not null,
  secret varchar(200) not null,
  who varchar(26) not null,
  at timestamp not null,
  constraint notice_robot_pk primary key (region, unit)
);

-- The only hosts messages of robots go to, as the security administrator allowed them.
create table notice_host (
  region varchar(16) not null,
  host varchar(253) not null,
  who varchar(26) not null,
  at timestamp not null,
  constraint notice_host_pk primary key (region, host)
);
