create schema governance;
comment on schema governance is '组织治理';

create table governance.consortium (
  id         uuid not null primary key,
  name       text not null collate "zh-x-icu",
  region_code text not null,
  founded_at timestamptz not null
);
comment on table governance.consortium is '联合体：市级联合体与其下的区县、园区联合体';
comment on column governance.consortium.name is '名称';
comment on column governance.consortium.region_code is '行政区划代码（GB/T 2260）';
comment on column governance.consortium.founded_at is '在平台建立的时间';

create table governance.organization (
  id             uuid not null primary key,
  number         text not null unique,
  name           text not null collate "zh-x-icu",
  kind           text not null check (kind in ('GOVERNMENT', 'PARK', 'SCHOOL', 'ENTERPRISE', 'INDUSTRY', 'RESEARCH', 'EXTERNAL')),
  credit_code    text unique,
  registered_at  timestamptz not null,
  version        int not null default 0
);
comment on table governance.organization is '单位：联合体登记的政府、园区、学校、企业、行业组织、科研机构与外部单位';
comment on column governance.organization.number is '单位编号';
comment on column governance.organization.name is '名称';
comment on column governance.organization.kind is '类别：政府 园区 学校 企业 行业 科研 外部单位';
comment on column governance.organization.credit_code is '统一社会信用代码（GB 32100）；尚未核实的单位为空';
