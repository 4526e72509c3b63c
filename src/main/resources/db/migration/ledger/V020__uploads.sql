-- A file on its way in, for a day at most. How far it has come its file says; when it is kept, the evidence it became.
create table ledger_upload (
  region varchar(16) not null,
  id varchar(26) not null,
  person varchar(26) not null,
  name varchar(200) not null,
  bytes bigint not null,
  begun_at timestamp not null,
  evidence varchar(64),
  constraint ledger_upload_pk primary key (region, id)
);
create index ledger_upload_person on ledger_upload (region, person);
create index ledger_upload_begun on ledger_upload (region, begun_at);

-- Which records name a file in any version: follows the entries, so that a file is asked where it is used and is never
-- taken from under a record.
create table ledger_use (
  region varchar(16) not null,
  evidence varchar(64) not null,
  record varchar(26) not null,
  constraint ledger_use_pk primary key (region, evidence, record)
);
create index ledger_evidence_stored on ledger_evidence (region, stored_at);
