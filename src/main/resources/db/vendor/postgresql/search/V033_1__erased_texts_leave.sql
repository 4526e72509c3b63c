-- Whoever erases a text by law cannot forget that it stands here too.
create index search_record_erased on search_record (region) where words is null;
create function search_forget() returns trigger language plpgsql as $$
begin
  update search_record set words = null where region = new.region and id = (
    select record from ledger_entry e where e.region = new.region and e.unit = new.unit and e.seq = new.seq);
  return null;
end $$;
create trigger search_text_erased after update on ledger_text
for each row when (new.content is null) execute function search_forget();
