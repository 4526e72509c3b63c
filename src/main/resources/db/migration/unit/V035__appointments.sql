-- Appointments get a history. The row says how one stands: to a group's seat where leading_group is set, otherwise to an
-- office of the unit; for one responsibility system alone where programme is set. Every step of it is added below.
alter table unit_appointment add column leading_group varchar(26);
alter table unit_appointment add column programme varchar(40);
alter table unit_appointment add column taken_back boolean default false not null;
create index unit_appointment_person on unit_appointment (region, person);
create index unit_appointment_group on unit_appointment (region, leading_group);

-- What was done to an appointment, numbered within it, for ever. Those made before this table came have no first step.
create table unit_appointment_step (
  region varchar(16) not null,
  appointment bigint not null,
  step integer not null,
  position bigint not null,
  sort varchar(10) not null,
  from_day date not null,
  to_day date,
  reason varchar(400) not null,
  who varchar(26) not null,
  at timestamp not null,
  constraint unit_appointment_step_pk primary key (region, appointment, step),
  constraint unit_appointment_step_position unique (region, position)
);

-- What was said of each leading group, numbered within it, for ever; each row says the whole group anew, but for who
-- sits in it: those are appointments.
create table unit_group_said (
  region varchar(16) not null,
  leading_group varchar(26) not null,
  number integer not null,
  position bigint not null,
  sort varchar(10) not null,
  unit varchar(26) not null,
  name varchar(200) not null,
  programme varchar(40),
  from_day date not null,
  to_day date,
  reason varchar(400) not null,
  who varchar(26) not null,
  at timestamp not null,
  constraint unit_group_said_pk primary key (region, leading_group, number),
  constraint unit_group_said_position unique (region, position)
);
create index unit_group_said_unit on unit_group_said (region, unit);
