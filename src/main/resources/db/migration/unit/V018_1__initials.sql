-- The letters under which a name is found, each way to read it behind a space: its initials and its whole sound, such
-- as ` zs zhangsan` for 张三. Empty where the name has none; null until they are worked out.
alter table unit_person add column initials varchar(400);
