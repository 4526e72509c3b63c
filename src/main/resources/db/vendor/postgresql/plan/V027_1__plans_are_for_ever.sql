-- The database refuses it too.
create function plan_append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger plan_statement_append_only before update or delete or truncate on plan_statement
for each statement execute function plan_append_only();
