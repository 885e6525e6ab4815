alter table governance.organization add column searched text not null generated always as (
  lower(normalize((number || ' ' || name || ' ' || short_name) collate "default", NFKC))
) stored;
comment on column governance.organization.searched is '供检索的文字：编号、名称、简称，半角小写';

create trigger organization_inserted after insert on governance.organization
  referencing new table as touched for each statement execute function ops.note_change();
create trigger organization_updated after update on governance.organization
  referencing new table as touched for each statement execute function ops.note_change();
create trigger organization_deleted after delete on governance.organization
  referencing old table as touched for each statement execute function ops.note_change();
