alter table governance.consortium add column level text check (level in ('CITY', 'DISTRICT'));
alter table governance.consortium add column parent_id uuid references governance.consortium (id);
alter table governance.consortium add column secretariat_id uuid references governance.organization (id);
update governance.consortium set level =
  case when region_code ~ '^[0-9]{4}00$' and region_code !~ '0000$' then 'CITY' else 'DISTRICT' end;
alter table governance.consortium alter column level set not null;
alter table governance.consortium add constraint consortium_parent_check
  check (parent_id is null or (level = 'DISTRICT' and parent_id <> id));
create index consortium_parent_idx on governance.consortium (parent_id);
comment on column governance.consortium.level is '级别：市级、区县（园区）级';
comment on column governance.consortium.parent_id is '上级（市级）联合体；没有的为空';
comment on column governance.consortium.secretariat_id is '秘书处所在单位；早先建立的为空';
