-- What somebody is still writing: no part of the ledger, counted nowhere. `content` holds each field as it was typed,
-- with the version in which it last changed and by whom; `record` is what became of it once it was submitted.
create table ledger_draft (
  region varchar(16) not null,
  id varchar(26) not null,
  unit varchar(26) not null,
  kind varchar(80) not null,
  owner varchar(26) not null,
  content text not null,
  evidence text not null,
  version bigint not null,
  changed_at timestamp not null,
  base varchar(26),
  base_seq bigint,
  base_state varchar(12),
  record varchar(26),
  removed_at timestamp,
  constraint ledger_draft_pk primary key (region, id)
);
create index ledger_draft_unit on ledger_draft (region, unit, changed_at);
create index ledger_draft_owner on ledger_draft (region, owner, changed_at);
