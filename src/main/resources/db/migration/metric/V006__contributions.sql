-- What an entry adds to or takes from a metric, written in the entry's own transaction and never changed: a figure as
-- of a position is a sum over these. Amounts are in ten-thousandths, so that sums are exact on every engine. For gauges
-- the amounts are differences between successive values, and holders counts the units that have a value.
create table metric_contribution (
  region varchar(16) not null,
  metric varchar(80) not null,
  unit varchar(26) not null,
  day date not null,
  position bigint not null,
  record varchar(26) not null,
  amount bigint not null,
  holders integer not null,
  constraint metric_contribution_pk primary key (region, metric, unit, day, position, record)
);
create index metric_contribution_record on metric_contribution (region, record);

-- The values of gauges, each known from a position up to another (not included).
create table metric_gauge (
  region varchar(16) not null,
  metric varchar(80) not null,
  unit varchar(26) not null,
  day date not null,
  record varchar(26) not null,
  known_from bigint not null,
  known_to bigint not null,
  amount bigint not null,
  constraint metric_gauge_pk primary key (region, metric, unit, day, record, known_from)
);
create index metric_gauge_record on metric_gauge (region, record);
