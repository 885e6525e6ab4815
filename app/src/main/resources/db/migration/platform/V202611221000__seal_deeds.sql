alter table platform.deed add column seal_number bigint unique;
alter table platform.deed add column seal bytea;
alter table platform.deed add check ((seal_number is null) = (seal is null));
create index deed_unsealed_idx on platform.deed (at, id) where seal_number is null;
comment on column platform.deed.seal_number is '封存序号：从 1 起连续；为空即尚未封存';
comment on column platform.deed.seal is '封存摘要：上一环的摘要与本行内容的 SHA-256';

create function platform.refuse_to_change_deeds() returns trigger language plpgsql as $$
begin
  raise exception 'deeds are only ever added (platform.deed %)', old.id using errcode = 'restrict_violation';
end
$$;
comment on function platform.refuse_to_change_deeds is '留痕只增不改：拒绝修改与删除';

create trigger deed_content_is_kept
  before delete or update of id, at, what, subject_kind, subject_id, subject_number, from_status, to_status, reason, detail,
    person_id, person_name, role, organization_id, organization_name on platform.deed
  for each row execute function platform.refuse_to_change_deeds();
create trigger deed_seal_is_kept
  before update of seal_number, seal on platform.deed
  for each row when (old.seal_number is not null) execute function platform.refuse_to_change_deeds();
