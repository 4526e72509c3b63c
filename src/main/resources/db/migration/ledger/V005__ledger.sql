-- One event in a unit's chain, for ever. The body is the canonical JSON that is hashed; the other columns repeat what
-- it says so that it can be found, and the check compares them. The position orders commits and is never hashed.
create table ledger_entry (
  region varchar(16) not null,
  unit varchar(26) not null,
  seq bigint not null,
  position bigint not null,
  record varchar(26) not null,
  type varchar(30) not null,
  who varchar(26) not null,
  at timestamp not null,
  std varchar(4) not null,
  prev varchar(64) not null,
  hash varchar(64) not null,
  body text not null,
  constraint ledger_entry_pk primary key (region, unit, seq),
  constraint ledger_entry_position unique (region, position)
);
create index ledger_entry_record on ledger_entry (region, record, position);

-- Free text and outsiders' names of an entry, each under the salted digest that stands in the body. Only here may
-- one be blanked, by an audited act, and the chain still closes.
create table ledger_text (
  region varchar(16) not null,
  unit varchar(26) not null,
  seq bigint not null,
  digest varchar(64) not null,
  salt varchar(32) not null,
  content text,
  constraint ledger_text_pk primary key (region, unit, seq, digest)
);

-- The record as it stands: follows the entries.
create table ledger_record (
  region varchar(16) not null,
  id varchar(26) not null,
  unit varchar(26) not null,
  kind varchar(80) not null,
  day date not null,
  state varchar(12) not null,
  pending varchar(12),
  batch varchar(26),
  recorder varchar(26) not null,
  entered_day date not null,
  position bigint not null,
  constraint ledger_record_pk primary key (region, id)
);
create index ledger_record_unit on ledger_record (region, unit, day);
create index ledger_record_pending on ledger_record (region, pending, unit);
create index ledger_record_batch on ledger_record (region, batch);

-- A file kept once, by the hash of its stored bytes.
create table ledger_evidence (
  region varchar(16) not null,
  id varchar(64) not null,
  media_type varchar(100) not null,
  bytes bigint not null,
  stored_at timestamp not null,
  constraint ledger_evidence_pk primary key (region, id)
);

-- Who brought which file: only they, or a record that names it already, may name it in a record.
create table ledger_keeper (
  region varchar(16) not null,
  evidence varchar(64) not null,
  person varchar(26) not null,
  constraint ledger_keeper_pk primary key (region, evidence, person)
);
