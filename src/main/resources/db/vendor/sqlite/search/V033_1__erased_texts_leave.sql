-- The grams of a block lie side by side.
drop table search_gram;
create table search_gram (
  region varchar(16) not null,
  block bigint not null,
  gram varchar(90) not null,
  records text not null,
  constraint search_gram_pk primary key (region, block, gram)
) without rowid;

-- Whoever erases a text by law cannot forget that it stands here too.
create index search_record_erased on search_record (region) where words is null;
create trigger search_text_erased after update on ledger_text when new.content is null
begin
  update search_record set words = null where region = new.region and id = (
    select record from ledger_entry e where e.region = new.region and e.unit = new.unit and e.seq = new.seq);
end;
