-- Pack versions as they were when they were kept, so that an old one stays readable after its folder changed.
create table programme_pack (
  region varchar(16) not null,
  hash varchar(64) not null,
  id varchar(80) not null,
  version varchar(40) not null,
  used varchar(64),
  kept_at timestamp not null,
  constraint programme_pack_pk primary key (region, hash)
);

-- Their files; Word templates among them, hence Base64.
create table programme_file (
  region varchar(16) not null,
  hash varchar(64) not null,
  path varchar(200) not null,
  content text not null,
  constraint programme_file_pk primary key (region, hash, path)
);

-- Which version is in force from a unit downwards, for which days: said at a position, never changed.
create table programme_adoption (
  region varchar(16) not null,
  position bigint not null,
  hash varchar(64) not null,
  unit varchar(26) not null,
  from_day date not null,
  to_day date not null,
  who varchar(26) not null,
  at timestamp not null,
  constraint programme_adoption_pk primary key (region, position)
);
