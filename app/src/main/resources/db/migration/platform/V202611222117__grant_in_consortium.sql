-- A unit may belong to several consortia, its clerks act in each of them.
drop index platform.role_grant_key;
create unique index role_grant_key on platform.role_grant (person_id, role, organization_id, consortium_id)
  where revoked_at is null;

-- Work in the background is done in the consortium in which it was asked for.
alter table platform.download add column consortium_id uuid;
update platform.download d set consortium_id =
  (select g.consortium_id from platform.role_grant g where g.person_id = d.person_id order by g.granted_at limit 1);
alter table platform.download alter column consortium_id set not null;
comment on column platform.download.consortium_id is '在哪个联合体提出';

alter table platform.sheet_import_work add column consortium_id uuid;
update platform.sheet_import_work w set consortium_id =
  (select g.consortium_id from platform.role_grant g where g.person_id = w.person_id order by g.granted_at limit 1);
alter table platform.sheet_import_work alter column consortium_id set not null;
comment on column platform.sheet_import_work.consortium_id is '在哪个联合体提出';
