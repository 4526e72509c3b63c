-- The rows of one unit lie side by side: they come at different times, and would else be spread over the whole file.
drop table metric_rollup;
create table metric_rollup (
  region varchar(16) not null,
  ancestor varchar(26) not null,
  metric varchar(80) not null,
  month integer not null,
  amount bigint not null,
  holders bigint not null,
  constraint metric_rollup_pk primary key (region, ancestor, metric, month)
) without rowid;
