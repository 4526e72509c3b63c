-- Why a version edited in the page was put in force; said with the adoption at the position.
create table programme_note (
  region varchar(16) not null,
  position bigint not null,
  note varchar(500) not null,
  constraint programme_note_pk primary key (region, position)
);

-- A pack being edited in the page, one for each pack and unit where it is in force. Working state: gone once it is put
-- in force or dropped. The base is the position at which the version it began from was put in force, used the version
-- of the used pack it goes with.
create table programme_edit (
  region varchar(16) not null,
  unit varchar(26) not null,
  pack varchar(80) not null,
  base bigint not null,
  used varchar(64),
  revision integer not null,
  begun_by varchar(26) not null,
  begun_at timestamp not null,
  changed_by varchar(26) not null,
  changed_at timestamp not null,
  constraint programme_edit_pk primary key (region, unit, pack)
);

-- The files it says anew, whole: of the pack, or of one it uses.
create table programme_edit_file (
  region varchar(16) not null,
  unit varchar(26) not null,
  pack varchar(80) not null,
  of_pack varchar(80) not null,
  path varchar(200) not null,
  content text not null,
  constraint programme_edit_file_pk primary key (region, unit, pack, of_pack, path)
);
