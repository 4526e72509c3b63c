-- Letters by which somebody takes duties on (责任书), each a report of the module report under its id. What was done to
-- one, step by step and never changed; `other` is the draft or record a step names.
create table commitment_step (
  region varchar(16) not null,
  letter varchar(26) not null,
  step integer not null,
  position bigint not null,
  sort varchar(10) not null,
  other varchar(26),
  reason text not null,
  who varchar(26) not null,
  at timestamp not null,
  constraint commitment_step_pk primary key (region, letter, step),
  constraint commitment_step_position unique (region, position)
);

-- Where each stands after its last step: the record by which it was signed, or the draft in which that is written down.
create table commitment_letter (
  region varchar(16) not null,
  letter varchar(26) not null,
  unit varchar(26) not null,
  of_year integer not null,
  form varchar(80) not null,
  name varchar(200) not null,
  person varchar(26) not null,
  office varchar(30) not null,
  record varchar(26),
  draft varchar(26),
  steps integer not null,
  constraint commitment_letter_pk primary key (region, letter)
);
create index commitment_letter_unit on commitment_letter (region, unit, of_year);
create index commitment_letter_record on commitment_letter (region, record);
create index commitment_letter_draft on commitment_letter (region, draft);
