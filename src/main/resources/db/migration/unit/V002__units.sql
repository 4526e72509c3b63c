-- The sequence that orders all facts of a region, and at once the answer to "the last position before that midnight".
create table unit_position (
  region varchar(16) not null,
  day date not null,
  last bigint not null,
  constraint unit_position_pk primary key (region, day)
);

-- Every change of the tree, as it was said, in the order it was said.
create table unit_change (
  region varchar(16) not null,
  position bigint not null,
  unit varchar(26) not null,
  kind varchar(10) not null,
  day date not null,
  code varchar(40),
  name varchar(200),
  short_name varchar(100),
  type varchar(20),
  parent varchar(26),
  successor varchar(26),
  who varchar(26) not null,
  at timestamp not null,
  constraint unit_change_pk primary key (region, position)
);
create index unit_change_unit on unit_change (region, unit, position);

-- The unit as it stands: follows unit_change.
create table unit_unit (
  region varchar(16) not null,
  id varchar(26) not null,
  code varchar(40) not null,
  name varchar(200) not null,
  short_name varchar(100) not null,
  type varchar(20) not null,
  parent varchar(26),
  from_day date not null,
  to_day date,
  successor varchar(26),
  constraint unit_unit_pk primary key (region, id)
);
create index unit_unit_parent on unit_unit (region, parent);
create index unit_unit_code on unit_unit (region, code);

-- Who stands above whom, from which day to which (the end not included), as known from which position to which
-- (the end not included): follows unit_change, so that a figure as of any position is one join.
create table unit_tie (
  region varchar(16) not null,
  ancestor varchar(26) not null,
  unit varchar(26) not null,
  depth integer not null,
  from_day date not null,
  to_day date not null,
  known_from bigint not null,
  known_to bigint not null,
  constraint unit_tie_pk primary key (region, ancestor, unit, from_day, known_from)
);
create index unit_tie_unit on unit_tie (region, unit, known_to);

create table unit_person (
  region varchar(16) not null,
  id varchar(26) not null,
  unit varchar(26) not null,
  name varchar(100) not null,
  post varchar(100),
  staff_number varchar(40),
  work_phone varchar(40),
  work_email varchar(200),
  constraint unit_person_pk primary key (region, id)
);
create index unit_person_unit on unit_person (region, unit, name);

create table unit_appointment (
  region varchar(16) not null,
  position bigint not null,
  person varchar(26) not null,
  office varchar(30) not null,
  unit varchar(26) not null,
  from_day date not null,
  to_day date,
  constraint unit_appointment_pk primary key (region, position)
);
create index unit_appointment_unit on unit_appointment (region, unit);
