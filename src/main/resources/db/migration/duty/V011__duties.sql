-- Which record counts toward which duty of which unit, with its day, written in the transaction of the fact that
-- changed it and never changed: what counts as of a position is a sum over these. Amounts are in ten-thousandths.
-- A row with part EVENT is the event on which the duty is owed, one with part WORK what meets it. The day a record was
-- entered stands in the key: what was entered in time stays so when a later correction changes something else.
create table duty_credit (
  region varchar(16) not null,
  unit varchar(26) not null,
  duty varchar(80) not null,
  day date not null,
  position bigint not null,
  record varchar(26) not null,
  part varchar(5) not null,
  entered date not null,
  amount bigint not null,
  expected bigint not null,
  present bigint not null,
  constraint duty_credit_pk primary key (region, unit, duty, day, position, record, part, entered)
);
create index duty_credit_record on duty_credit (region, record);

-- What people said of an obligation, numbered within it, for ever.
create table duty_statement (
  region varchar(16) not null,
  unit varchar(26) not null,
  duty varchar(80) not null,
  from_day date not null,
  to_day date not null,
  number integer not null,
  position bigint not null,
  sort varchar(13) not null,
  corrects integer not null,
  content text not null,
  who varchar(26) not null,
  at timestamp not null,
  constraint duty_statement_pk primary key (region, unit, duty, from_day, to_day, number),
  constraint duty_statement_position unique (region, position)
);

-- Days that are not what their weekday says: of one day what was said last by a position holds. What comes with the
-- product nobody said.
create table duty_calendar (
  region varchar(16) not null,
  day date not null,
  position bigint not null,
  kind varchar(8) not null,
  name varchar(100) not null,
  source varchar(200) not null,
  who varchar(26),
  constraint duty_calendar_pk primary key (region, day, position)
);
