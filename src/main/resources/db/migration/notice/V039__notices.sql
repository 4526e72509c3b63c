-- Of what waits for somebody, what they have read and what was sent to them; it holds no words, and a row goes when its
-- matter waits no more. The reader is an account, or a unit for what its robot was told.
create table notice_mark (
  region varchar(16) not null,
  reader varchar(26) not null,
  sort varchar(12) not null,
  subject varchar(200) not null,
  read_at timestamp,
  told_on date,
  constraint notice_mark_pk primary key (region, reader, sort, subject)
);

-- How somebody wants to be told; who chose nothing is told in the page alone.
create table notice_choice (
  region varchar(16) not null,
  account varchar(26) not null,
  in_page boolean not null,
  by_mail boolean not null,
  days_off boolean not null,
  language varchar(8) not null,
  without varchar(120) not null,
  constraint notice_choice_pk primary key (region, account)
);
create index notice_choice_mail on notice_choice (region, by_mail, account);

-- One message a day for each recipient: whoever makes the row, or takes it over once its time is up, sends it.
create table notice_delivery (
  region varchar(16) not null,
  day date not null,
  way varchar(8) not null,
  recipient varchar(26) not null,
  state varchar(8) not null,
  tries integer not null,
  due_at timestamp not null,
  matters bigint not null,
  fault varchar(60),
  constraint notice_delivery_pk primary key (region, day, way, recipient)
);
