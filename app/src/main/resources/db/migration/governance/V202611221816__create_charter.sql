create table governance.charter (
  id            uuid not null primary key,
  number        text not null unique,
  consortium_id uuid not null references governance.consortium (id),
  kind          text not null check (kind in ('CHARTER', 'RULES', 'DUTIES', 'RED_LINES', 'PERSONNEL', 'ASSESSMENT', 'QUALITY', 'OTHER')),
  title         text not null collate "zh-x-icu",
  to_be_read    boolean not null default true,
  example       boolean not null default false,
  version       int not null default 0
);
create index charter_consortium_idx on governance.charter (consortium_id, kind);
create unique index charter_title_key on governance.charter (consortium_id, title);
comment on table governance.charter is '制度：章程、运营规则、职责清单、行为红线、人事、考核、质量保障等';
comment on column governance.charter.number is '制度编号，如 ZD-2026-000001';
comment on column governance.charter.kind is '类别';
comment on column governance.charter.to_be_read is '是否要求成员单位确认已读';

create table governance.charter_version (
  id            uuid not null primary key,
  charter_id    uuid not null references governance.charter (id),
  place         int not null,
  text          text not null,
  note          text not null default '',
  status        text not null check (status in ('DRAFT', 'IN_FORCE', 'SUPERSEDED', 'WITHDRAWN')),
  resolution_id uuid references governance.resolution (id),
  effective_on  date,
  ended_on      date,
  version       int not null default 0,
  unique (charter_id, place),
  check (status not in ('IN_FORCE', 'SUPERSEDED') or (resolution_id is not null and effective_on is not null))
);
create unique index charter_version_in_force_key on governance.charter_version (charter_id) where status = 'IN_FORCE';
create unique index charter_version_draft_key on governance.charter_version (charter_id) where status = 'DRAFT';
create index charter_version_resolution_idx on governance.charter_version (resolution_id);
comment on table governance.charter_version is '制度版本：一部制度同时只有一个版本有效、一个草案';
comment on column governance.charter_version.place is '第几版';
comment on column governance.charter_version.note is '修订说明';
comment on column governance.charter_version.status is '状态：草案 有效 已被取代 已废止';
comment on column governance.charter_version.resolution_id is '通过它的决议';
comment on column governance.charter_version.effective_on is '施行日期';
comment on column governance.charter_version.ended_on is '被取代或废止的日期';

create table governance.charter_provision (
  version_id      uuid not null references governance.charter_version (id),
  body_id         uuid not null references governance.body (id),
  quorum          text not null check (quorum in ('OVER_HALF', 'TWO_THIRDS', 'THREE_QUARTERS', 'ALL')),
  majority        text not null check (majority in ('OVER_HALF', 'TWO_THIRDS', 'THREE_QUARTERS', 'ALL')),
  majority_of     text not null check (majority_of in ('PRESENT', 'ALL')),
  interval_months int not null default 0 check (interval_months >= 0),
  article         text not null,
  primary key (version_id, body_id)
);
comment on table governance.charter_provision is '制度规定的议事方式：某机构的法定到会、通过比例、会期；版本施行时写到机构上';
comment on column governance.charter_provision.article is '第几条';

create table governance.charter_reading (
  version_id      uuid not null references governance.charter_version (id),
  organization_id uuid not null references governance.organization (id),
  person_id       uuid not null,
  person_name     text not null,
  read_at         timestamptz not null,
  primary key (version_id, organization_id, person_id)
);
comment on table governance.charter_reading is '确认已读：某单位的某人确认读过制度的某一版本';
comment on column governance.charter_reading.person_name is '确认者当时的姓名';
