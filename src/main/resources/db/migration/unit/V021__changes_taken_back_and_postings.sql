-- A change announced for a later day and taken back before it: the row that says so names the position it undoes.
alter table unit_change add column undoes bigint;

-- A person's unit and post, from which day on; unit null from the day on which they are there no more. Of what takes
-- effect by a day the latest day holds, and of two said for one day the later said. The person's own row follows.
create table unit_posting (
  region varchar(16) not null,
  position bigint not null,
  person varchar(26) not null,
  unit varchar(26),
  post varchar(100),
  from_day date not null,
  who varchar(26) not null,
  at timestamp not null,
  constraint unit_posting_pk primary key (region, position)
);
create index unit_posting_person on unit_posting (region, person, from_day, position);
