-- Up to which position the records' words are in the index.
create table search_progress (
  region varchar(16) not null,
  position bigint not null,
  constraint search_progress_pk primary key (region)
);

-- A record with its words as they are looked for, and its place in the index: the block's number times 4096 and the
-- record's number in the block. Without words while a text of it was erased and has not left the index yet.
create table search_record (
  region varchar(16) not null,
  id varchar(26) not null,
  place bigint not null,
  unit varchar(26) not null,
  kind varchar(80) not null,
  day date not null,
  words text,
  constraint search_record_pk primary key (region, id),
  constraint search_record_place unique (region, place)
);
create index search_record_unit on search_record (region, unit, day);

-- The records of a week stand in one block, or where they are many in several; how many numbers of it are given out.
create table search_block (
  region varchar(16) not null,
  block bigint not null,
  given integer not null,
  constraint search_block_pk primary key (region, block)
);

-- In which records of a block a gram stands: one character, two that follow each other, or a kind's id behind "=".
-- Two characters for each record say its number, so that one more is appended without reading.
create table search_gram (
  region varchar(16) not null,
  block bigint not null,
  gram varchar(90) not null,
  records text not null,
  constraint search_gram_pk primary key (region, block, gram)
);

-- Kinds that any record is of.
create table search_kind (
  region varchar(16) not null,
  kind varchar(80) not null,
  constraint search_kind_pk primary key (region, kind)
);

-- The names under which the records of units that were renamed were looked through last.
create table search_renamed (
  region varchar(16) not null,
  unit varchar(26) not null,
  name varchar(200) not null,
  constraint search_renamed_pk primary key (region, unit)
);
