-- One import of workbooks: who, when, from which files, and what became of the rows. The records it entered carry its
-- id as their batch.
create table exchange_import (
  region varchar(16) not null,
  id varchar(26) not null,
  account varchar(26) not null,
  imported_at timestamp not null,
  files text not null,
  taken int not null,
  already int not null,
  refused int not null,
  constraint exchange_import_pk primary key (region, id)
);

-- What a row said (unit, kind, day, values), as a fingerprint, and the record it became: the same row twice adds
-- nothing.
create table exchange_row (
  region varchar(16) not null,
  fingerprint varchar(64) not null,
  batch varchar(26) not null,
  record varchar(26) not null,
  constraint exchange_row_pk primary key (region, fingerprint)
);
