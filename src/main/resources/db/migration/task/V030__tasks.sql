-- What became of each decision that somebody has to see to by a day, step by step and never changed. A task is numbered
-- within the record that decided it. Which decision it is stands as the item of a field of one version (its seq); the
-- words stay with the record. `other` is the record or draft a step names.
create table task_step (
  region varchar(16) not null,
  record varchar(26) not null,
  number integer not null,
  step integer not null,
  position bigint not null,
  sort varchar(8) not null,
  seq bigint not null,
  field varchar(80) not null,
  item integer not null,
  due date not null,
  other varchar(26),
  content text not null,
  who varchar(26),
  at timestamp not null,
  constraint task_step_pk primary key (region, record, number, step)
);

-- Where each stands after its last step.
create table task_task (
  region varchar(16) not null,
  record varchar(26) not null,
  number integer not null,
  unit varchar(26) not null,
  day date not null,
  seq bigint not null,
  field varchar(80) not null,
  item integer not null,
  due date not null,
  state varchar(8) not null,
  answer varchar(26),
  draft varchar(26),
  steps integer not null,
  constraint task_task_pk primary key (region, record, number)
);
create index task_task_unit on task_task (region, unit, state, due);
create index task_task_answer on task_task (region, answer);
create index task_task_draft on task_task (region, draft);
