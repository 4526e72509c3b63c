-- The database refuses it too.
create function unit_append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger unit_appointment_step_append_only before update or delete or truncate on unit_appointment_step
for each statement execute function unit_append_only();
create trigger unit_group_said_append_only before update or delete or truncate on unit_group_said
for each statement execute function unit_append_only();
