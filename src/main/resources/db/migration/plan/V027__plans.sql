-- What was said of each plan item, numbered within it, for ever; each row says the whole item anew. Planned for is one
-- day, or a whole month from its first day to its last.
create table plan_statement (
  region varchar(16) not null,
  item varchar(26) not null,
  number integer not null,
  unit varchar(26) not null,
  of_year integer not null,
  position bigint not null,
  sort varchar(8) not null,
  title text not null,
  duty varchar(80),
  from_day date not null,
  to_day date not null,
  responsible text not null,
  note text not null,
  reason text not null,
  record varchar(26),
  who varchar(26) not null,
  at timestamp not null,
  constraint plan_statement_pk primary key (region, item, number),
  constraint plan_statement_position unique (region, position)
);
create index plan_statement_unit on plan_statement (region, unit, of_year);
