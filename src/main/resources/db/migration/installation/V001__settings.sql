-- What was decided once for this installation: its region, its demo's day, its mode of administration.
create table installation_setting (
  name varchar(100) not null,
  content varchar(4000) not null,
  constraint installation_setting_pk primary key (name)
);
