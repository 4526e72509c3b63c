-- Who came to a meeting, as they say themselves after scanning a code, while its draft is being written. All of it is
-- deleted with the draft’s submission. `secret` makes the codes; without them nothing here is reached from outside.
create table arrival_sheet (
  region varchar(16) not null,
  id varchar(26) not null,
  draft varchar(26) not null,
  unit varchar(26) not null,
  kind varchar(80) not null,
  day date not null,
  secret varchar(64) not null,
  opened_at timestamp not null,
  closes_at timestamp not null,
  constraint arrival_sheet_pk primary key (region, id)
);
create unique index arrival_sheet_draft on arrival_sheet (region, draft);

-- One for each device: a typed name, or the person who was signed in. No time, no place, nothing of the device.
create table arrival_name (
  region varchar(16) not null,
  sheet varchar(26) not null,
  id varchar(26) not null,
  device varchar(32) not null,
  name text,
  person varchar(26),
  confirmed boolean not null,
  constraint arrival_name_pk primary key (region, sheet, id)
);

-- How often somebody tried within a minute, by device, by address and in all; kept for an hour at most.
create table arrival_try (
  region varchar(16) not null,
  sheet varchar(26) not null,
  source varchar(32) not null,
  at_minute bigint not null,
  tries integer not null,
  constraint arrival_try_pk primary key (region, sheet, source, at_minute)
);
