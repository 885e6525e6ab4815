create table governance.legal_standing (
  consortium_id       uuid not null primary key references governance.consortium (id),
  form                text not null check (form in ('COMPANY', 'PUBLIC_INSTITUTION', 'PRIVATE_NON_ENTERPRISE', 'SOCIAL_ORGANIZATION', 'UNREGISTERED')),
  registered_name     text not null default '',
  registration_number text not null default '',
  registered_on       date,
  operation           text not null default '',
  account             boolean not null default false,
  staff               int not null default 0 check (staff >= 0),
  version             int not null default 0,
  check (form = 'UNREGISTERED' or registration_number <> '')
);
comment on table governance.legal_standing is '法人形式与运行方式：联合体是否登记为法人、怎样运行';
comment on column governance.legal_standing.form is '法人形式：企业 事业法人 民办非企业单位 社会团体 未登记';
comment on column governance.legal_standing.registered_name is '登记名称';
comment on column governance.legal_standing.registration_number is '统一社会信用代码';
comment on column governance.legal_standing.operation is '运行方式';
comment on column governance.legal_standing.account is '是否有独立账户';
comment on column governance.legal_standing.staff is '专职人员数';

create table governance.liaison (
  id              uuid not null primary key,
  consortium_id   uuid not null references governance.consortium (id),
  field           text not null check (field in ('DEVELOPMENT_REFORM', 'FINANCE', 'TAX', 'BANKING', 'LAND', 'INDUSTRY', 'COMMERCE')),
  department      text not null,
  organization_id uuid references governance.organization (id),
  holder          text not null,
  post            text not null default '',
  phone_sealed    bytea,
  since           date not null,
  version         int not null default 0,
  unique (consortium_id, field)
);
create index liaison_organization_idx on governance.liaison (organization_id);
comment on table governance.liaison is '部门联络人：发展改革、财政、税收、金融、土地、工业信息化、商务七个方面各一人';
comment on column governance.liaison.field is '方面';
comment on column governance.liaison.department is '部门名称';
comment on column governance.liaison.organization_id is '已登记为单位的部门';
comment on column governance.liaison.holder is '联络人姓名';
comment on column governance.liaison.post is '职务';
comment on column governance.liaison.phone_sealed is '联系电话密文';
comment on column governance.liaison.since is '从哪天起';

create table governance.selection (
  id            uuid not null primary key,
  number        text not null unique,
  consortium_id uuid not null references governance.consortium (id),
  title         text not null collate "zh-x-icu",
  call          text not null,
  apply_until   date not null,
  status        text not null check (status in ('CALL', 'SCORING', 'ANNOUNCED', 'ENDED', 'CANCELLED')),
  resolution_id uuid references governance.resolution (id),
  announcement  text not null default '',
  decided_by    uuid,
  decided_name  text not null default '',
  decided_unit  uuid,
  reason        text not null default '',
  example       boolean not null default false,
  version       int not null default 0
);
create index selection_consortium_idx on governance.selection (consortium_id, apply_until desc);
create index selection_resolution_idx on governance.selection (resolution_id);
comment on table governance.selection is '牵头企业遴选：征集、申报、评分、理事会决定、公示';
comment on column governance.selection.number is '遴选编号，如 LX-2026-000001';
comment on column governance.selection.call is '征集通知：条件与要求';
comment on column governance.selection.apply_until is '申报截止（含当日）';
comment on column governance.selection.status is '状态：征集 评分 公示 已完成 已取消';
comment on column governance.selection.resolution_id is '据以决定的决议';
comment on column governance.selection.announcement is '公示编号';
comment on column governance.selection.decided_by is '登记决定的人';
comment on column governance.selection.reason is '取消原因';

create table governance.selection_criterion (
  selection_id uuid not null references governance.selection (id),
  place        int not null,
  name         text not null,
  points       int not null check (points > 0),
  primary key (selection_id, place)
);
comment on table governance.selection_criterion is '遴选标准：各项满分，合计 100 分';

create table governance.selection_candidate (
  id              uuid not null primary key,
  selection_id    uuid not null references governance.selection (id),
  organization_id uuid not null references governance.organization (id),
  statement       text not null,
  applied_at      timestamptz not null,
  chosen          boolean not null default false,
  outcome         text not null default '' check (outcome in ('', 'EFFECTIVE', 'STRUCK')),
  unique (selection_id, organization_id)
);
create index selection_candidate_organization_idx on governance.selection_candidate (organization_id);
comment on table governance.selection_candidate is '遴选候选企业';
comment on column governance.selection_candidate.statement is '申报说明';
comment on column governance.selection_candidate.chosen is '是否拟定为牵头企业';
comment on column governance.selection_candidate.outcome is '公示结果：已生效 不予生效';

create table governance.selection_score (
  candidate_id uuid not null references governance.selection_candidate (id),
  place        int not null,
  judge_id     uuid not null,
  judge_name   text not null,
  points       numeric(5,1) not null check (points >= 0),
  primary key (candidate_id, place, judge_id)
);
comment on table governance.selection_score is '遴选评分：每位评委给每个候选企业的每项标准打分';
comment on column governance.selection_score.judge_name is '评委姓名';
