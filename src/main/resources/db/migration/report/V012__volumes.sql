-- A volume: final reports of the units below a superior, bound into one file that stands in the data folder under its
-- id. Its figures travel signed inside it.
create table report_volume (
  region varchar(16) not null,
  id varchar(26) not null,
  form varchar(80) not null,
  name varchar(200) not null,
  unit varchar(26) not null,
  from_day date not null,
  to_day date not null,
  position bigint not null,
  made_at timestamp not null,
  who varchar(26) not null,
  sheets integer not null,
  figures integer not null,
  numbered boolean not null,
  file_hash varchar(64) not null,
  constraint report_volume_pk primary key (region, id)
);
create index report_volume_by_unit on report_volume (region, unit, to_day);

-- Which units the volume is of, in its order. A unit that had not delivered has no report there.
create table report_volume_unit (
  region varchar(16) not null,
  volume varchar(26) not null,
  place integer not null,
  unit varchar(26) not null,
  report varchar(26),
  position bigint,
  constraint report_volume_unit_pk primary key (region, volume, place)
);
