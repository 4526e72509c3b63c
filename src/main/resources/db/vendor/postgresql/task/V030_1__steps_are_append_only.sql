-- The database refuses it too.
create function task_append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger task_step_append_only before update or delete or truncate on task_step
for each statement execute function task_append_only();
