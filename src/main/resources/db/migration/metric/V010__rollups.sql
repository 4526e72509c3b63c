-- What the units below a unit gave to a metric in a month: the contributions up to the position in metric_fold, added up
-- for everything that stood above on the day, by the tree as known at that position. The unit's own work is not in it.
-- A gauge's month holds what changed in it: its total is the sum of all months so far. Months are written 202503.
create table metric_rollup (
  region varchar(16) not null,
  ancestor varchar(26) not null,
  metric varchar(80) not null,
  month integer not null,
  amount bigint not null,
  holders bigint not null,
  constraint metric_rollup_pk primary key (region, ancestor, metric, month)
);

-- Up to where they are added up; moved on in the transaction that adds.
create table metric_fold (
  region varchar(16) not null,
  position bigint not null,
  constraint metric_fold_pk primary key (region)
);

-- One unit's figures of a period are one stretch of this index, without looking into the table.
create index metric_contribution_unit on metric_contribution (region, unit, metric, day, position, amount, holders);
-- What is not added up yet.
create index metric_contribution_position on metric_contribution (region, position);
