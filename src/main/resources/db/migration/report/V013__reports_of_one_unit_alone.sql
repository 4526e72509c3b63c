-- A report may leave out the units below: the annual one of a bureau without its departments.
alter table report_report add column subtree boolean default true not null;
