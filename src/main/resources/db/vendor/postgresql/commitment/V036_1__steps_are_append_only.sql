-- The database refuses it too.
create function commitment_append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger commitment_step_append_only before update or delete or truncate on commitment_step
for each statement execute function commitment_append_only();
