-- A final report: its file stands in the data folder under its id, its figures travel signed inside it.
create table report_report (
  region varchar(16) not null,
  id varchar(26) not null,
  form varchar(80) not null,
  name varchar(200) not null,
  pack_version varchar(120) not null,
  unit varchar(26) not null,
  from_day date not null,
  to_day date not null,
  position bigint not null,
  made_at timestamp not null,
  who varchar(26) not null,
  figures integer not null,
  file_hash varchar(64) not null,
  constraint report_report_pk primary key (region, id)
);
create index report_report_unit on report_report (region, unit, to_day);

-- The public keys this installation trusts when it checks a file, its own among them. What a file says about keys is
-- never asked.
create table report_key (
  region varchar(16) not null,
  id varchar(40) not null,
  suite varchar(4) not null,
  installation varchar(40) not null,
  public_key varchar(400) not null,
  known_since timestamp not null,
  constraint report_key_pk primary key (region, id)
);
