-- Open work handed from one recorder of a unit to another. The entries keep who wrote them.
create table ledger_handover (
  region varchar(16) not null,
  id varchar(26) not null,
  unit varchar(26) not null,
  giver varchar(26) not null,
  taker varchar(26) not null,
  day date not null,
  reason varchar(200) not null,
  who varchar(26) not null,
  at timestamp not null,
  constraint ledger_handover_pk primary key (region, id)
);
create index ledger_handover_giver on ledger_handover (region, giver);
create index ledger_handover_taker on ledger_handover (region, taker);

-- Which records went with it; of several hand-overs of a record the last one says who looks after it.
create table ledger_handed (
  region varchar(16) not null,
  record varchar(26) not null,
  handover varchar(26) not null,
  constraint ledger_handed_pk primary key (region, record, handover)
);
create index ledger_handed_handover on ledger_handed (region, handover);
