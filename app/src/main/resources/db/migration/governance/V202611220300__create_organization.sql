create schema governance;
comment on schema governance is '组织治理';

create table governance.consortium (
  id               uuid not null primary key,
  name             text not null collate "zh-x-icu",
  region_code      text not null,
  feature_industry text not null default '',
  founded_at       timestamptz not null
);
comment on table governance.consortium is '联合体：市级联合体与其下的区县、园区联合体';
comment on column governance.consortium.name is '名称';
comment on column governance.consortium.region_code is '行政区划代码（GB/T 2260）';
comment on column governance.consortium.feature_industry is '特色产业，如 现代种业';
comment on column governance.consortium.founded_at is '在平台建立的时间';

create table governance.founding_code (
  id          int not null primary key check (id = 1),
  code_digest bytea not null,
  made_at     timestamptz not null
);
comment on table governance.founding_code is '安装码：平台首次启动、尚无任何人员时写入日志的一次性代码（只存摘要），建立联合体后删除';

create table governance.organization (
  id                    uuid not null primary key,
  number                text not null unique,
  name                  text not null collate "zh-x-icu",
  short_name            text not null default '' collate "zh-x-icu",
  kind                  text not null check (kind in ('GOVERNMENT', 'PARK', 'SCHOOL', 'ENTERPRISE', 'INDUSTRY', 'RESEARCH', 'EXTERNAL')),
  credit_code           text unique,
  region_code           text not null default '',
  industry_code         text not null default '',
  staff                 int not null default 0 check (staff >= 0),
  address               text not null default '',
  intro                 text not null default '',
  intermediary          boolean not null default false,
  agency_licence        text not null default '',
  contact_name          text not null default '',
  contact_phone_sealed  bytea,
  example               boolean not null default false,
  registered_at         timestamptz not null,
  version               int not null default 0
);
create index organization_name_idx on governance.organization (name, id);
comment on table governance.organization is '单位：联合体登记的政府、园区、学校、企业、行业组织、科研机构与外部单位';
comment on column governance.organization.number is '单位编号，如 DW-2026-000123';
comment on column governance.organization.name is '名称';
comment on column governance.organization.short_name is '简称';
comment on column governance.organization.kind is '类别：政府 园区 学校 企业 行业 科研 外部单位';
comment on column governance.organization.credit_code is '统一社会信用代码（GB 32100）；尚未核实的单位为空';
comment on column governance.organization.region_code is '所在地行政区划代码（GB/T 2260，县级六位或乡级九位）';
comment on column governance.organization.industry_code is '行业代码（GB/T 4754）';
comment on column governance.organization.staff is '职工人数（单位自报），0 为未填';
comment on column governance.organization.intermediary is '是否劳务派遣或人力资源服务机构';
comment on column governance.organization.agency_licence is '劳务派遣或人力资源服务许可证号';
comment on column governance.organization.contact_name is '联系人';
comment on column governance.organization.contact_phone_sealed is '联系电话密文';
comment on column governance.organization.example is '演示用虚构单位（示例）';

create table governance.membership (
  id              uuid not null primary key,
  consortium_id   uuid not null references governance.consortium (id),
  organization_id uuid not null references governance.organization (id),
  status          text not null check (status in ('APPLIED', 'UNDER_REVIEW', 'ACTIVE', 'DECLINED', 'EXITED')),
  standing        text not null default 'MEMBER' check (standing in ('MEMBER', 'CARRIER_PARK', 'LEAD_SCHOOL', 'LEAD_ENTERPRISE')),
  applied_on      date not null,
  joined_on       date,
  left_on         date,
  version         int not null default 0,
  unique (consortium_id, organization_id)
);
create index membership_organization_idx on governance.membership (organization_id);
create unique index membership_single_lead_key on governance.membership (consortium_id, standing)
  where status = 'ACTIVE' and standing in ('CARRIER_PARK', 'LEAD_SCHOOL');
comment on table governance.membership is '成员资格：单位在某联合体的申请、审查、正式、退出';
comment on column governance.membership.status is '状态：已申请 审查中 正式成员 未通过 已退出';
comment on column governance.membership.standing is '地位：成员 承载园区 牵头学校 牵头企业；承载园区与牵头学校各只有一个';
comment on column governance.membership.applied_on is '申请日期';
comment on column governance.membership.joined_on is '加入日期';
comment on column governance.membership.left_on is '退出日期';

create table governance.verification_request (
  organization_id uuid not null primary key references governance.organization (id),
  asked_at        timestamptz not null
);
comment on table governance.verification_request is '待办核验：单位申请用人单位核验，秘书处有结论后删除';

create table governance.verification (
  id                uuid not null primary key,
  organization_id   uuid not null references governance.organization (id),
  status            text not null check (status in ('VERIFIED', 'REFUSED', 'WITHDRAWN')),
  licence_number    text not null default '',
  licence_seen_on   date,
  credit_standing   text check (credit_standing in ('CLEAR', 'ABNORMAL', 'DISHONEST')),
  credit_checked_on date,
  credit_source     text not null default '',
  called_on         date,
  called_whom       text not null default '',
  call_result       text check (call_result in ('CONFIRMED', 'UNREACHED', 'DENIED')),
  reason            text not null default '',
  decided_at        timestamptz not null,
  valid_until       date,
  superseded_at     timestamptz,
  check (status <> 'VERIFIED' or valid_until is not null)
);
create unique index verification_current_key on governance.verification (organization_id) where superseded_at is null;
create index verification_organization_idx on governance.verification (organization_id, decided_at desc);
comment on table governance.verification is '用人单位核验：秘书处查验证照、查询信用、回访后的结论；每个单位只有一条现行结论，旧的保留';
comment on column governance.verification.status is '结论：已核验 未通过 已撤销';
comment on column governance.verification.licence_number is '证照编号';
comment on column governance.verification.licence_seen_on is '查验证照日期';
comment on column governance.verification.credit_standing is '信用查询结果：无异常 经营异常 严重失信';
comment on column governance.verification.credit_checked_on is '信用查询日期';
comment on column governance.verification.credit_source is '信用查询来源';
comment on column governance.verification.called_on is '回访日期';
comment on column governance.verification.called_whom is '回访对象（姓名与职务）';
comment on column governance.verification.call_result is '回访结果：属实 未接通 否认';
comment on column governance.verification.reason is '未通过或撤销的原因';
comment on column governance.verification.valid_until is '核验有效期至（含当日）';
comment on column governance.verification.superseded_at is '被新的结论取代的时间；为空即现行';
