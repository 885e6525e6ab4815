create schema exchange;
comment on schema exchange is '供需对接';

create table exchange.need (
  id                 uuid not null primary key,
  number             text not null unique,
  kind               text not null default 'POST' check (kind in ('POST')),
  consortium_id      uuid not null,
  organization_id    uuid not null references governance.organization (id),
  entered_by         uuid not null,
  status             text not null check (status in ('DRAFT', 'UNDER_REVIEW', 'RETURNED', 'PUBLISHED', 'CLOSED')),
  title              text not null,
  occupation_code    text,
  trade              text not null default '',
  level_scheme       text not null default 'NONE' check (level_scheme in ('NONE', 'SKILL8', 'TITLE')),
  level_ordinal      int not null default 0,
  heads              int not null default 0 check (heads >= 0),
  heads_filled       int not null default 0 check (heads_filled >= 0),
  region_code        text not null default '',
  address            text not null default '',
  pay_from           numeric(16, 2),
  pay_to             numeric(16, 2),
  pay_unit           text not null default 'MONTH' check (pay_unit in ('MONTH', 'DAY', 'HOUR', 'PIECE')),
  pay_equivalent     numeric(16, 2),
  education          text not null default 'ANY',
  start_on           date,
  until_on           date,
  tasks              text not null default '',
  contract           text not null default 'LABOUR',
  age_from           int,
  age_to             int,
  sex                text,
  sex_ground         text,
  health_certificate boolean not null default false,
  hazards            text[] not null default '{}',
  majors             text[] not null default '{}',
  benefits           text[] not null default '{}',
  probation          text not null default '',
  hours              text not null default '',
  real_employer      text not null default '',
  reason             text not null default '',
  natural_key        text not null,
  created_at         timestamptz not null,
  changed_at         timestamptz not null,
  published_at       timestamptz,
  confirmed_on       date,
  version            int not null default 0
);
create index need_organization_idx on exchange.need (organization_id, changed_at desc);
create index need_open_idx on exchange.need (consortium_id, published_at desc) where status = 'PUBLISHED';
create index need_list_idx on exchange.need (consortium_id, status, changed_at desc);
create index need_occupation_idx on exchange.need (occupation_code);
create index need_natural_idx on exchange.need (organization_id, natural_key);
comment on table exchange.need is '需求：用人单位的一个岗位，从草稿到关闭';
comment on column exchange.need.number is '需求编号，如 XQ-2026-000123';
comment on column exchange.need.kind is '种类：岗位';
comment on column exchange.need.consortium_id is '联合体';
comment on column exchange.need.organization_id is '用人单位';
comment on column exchange.need.entered_by is '录入单位；与用人单位不同即为代录';
comment on column exchange.need.status is '状态：草稿 待审核 已退回 已发布 已关闭';
comment on column exchange.need.title is '岗位名称，按企业的叫法';
comment on column exchange.need.occupation_code is '职业编码（职业分类大典）';
comment on column exchange.need.trade is '工种';
comment on column exchange.need.level_scheme is '等级体系：不要求 新八级 职称';
comment on column exchange.need.level_ordinal is '等级序号';
comment on column exchange.need.heads is '招聘人数；草稿可为 0（未填）';
comment on column exchange.need.heads_filled is '已招人数';
comment on column exchange.need.region_code is '工作地行政区划代码（GB/T 2260）';
comment on column exchange.need.address is '工作地详细地址';
comment on column exchange.need.pay_from is '薪酬下限（元）';
comment on column exchange.need.pay_to is '薪酬上限（元）';
comment on column exchange.need.pay_unit is '薪酬单位：月 日 时 计件';
comment on column exchange.need.pay_equivalent is '计件折算：每月（非全日制为每小时）约多少元';
comment on column exchange.need.education is '学历要求';
comment on column exchange.need.start_on is '到岗日期';
comment on column exchange.need.until_on is '招聘截止日期';
comment on column exchange.need.tasks is '工作内容';
comment on column exchange.need.contract is '用工形式';
comment on column exchange.need.age_from is '年龄下限（周岁）';
comment on column exchange.need.age_to is '年龄上限（周岁）';
comment on column exchange.need.sex is '限定性别；为空即不限';
comment on column exchange.need.sex_ground is '限定性别的法定理由';
comment on column exchange.need.health_certificate is '是否需要健康证';
comment on column exchange.need.hazards is '未成年工禁忌的作业类别';
comment on column exchange.need.majors is '相关专业代码';
comment on column exchange.need.benefits is '待遇：食 宿 班车 五险 等';
comment on column exchange.need.probation is '试用期';
comment on column exchange.need.hours is '工时制度';
comment on column exchange.need.real_employer is '实际用工单位（劳务派遣、人力资源机构填写）';
comment on column exchange.need.reason is '对原则上不应设置的条件的说明';
comment on column exchange.need.natural_key is '自然键：岗位名称、工作地、到岗日期，导入时查重';
comment on column exchange.need.published_at is '发布时间';
comment on column exchange.need.confirmed_on is '企业最近一次确认仍在招聘的日期';

create table exchange.need_filling (
  id      uuid not null primary key,
  need_id uuid not null references exchange.need (id),
  heads   int not null check (heads <> 0),
  source  text not null check (source in ('REPORTED', 'SIGNED')),
  at      timestamptz not null
);
create index need_filling_need_idx on exchange.need_filling (need_id, at);
comment on table exchange.need_filling is '招到的人：逐次记录，企业自报或平台签约；负数为更正';
comment on column exchange.need_filling.source is '来源：企业自报 平台签约';

create table exchange.need_closing (
  need_id uuid not null primary key references exchange.need (id),
  reason  text not null check (reason in ('FILLED', 'EXPIRED', 'WITHDRAWN', 'UNSUPPLIED')),
  unmet   int not null check (unmet >= 0),
  cause   text not null default '',
  note    text not null default '',
  at      timestamptz not null
);
create index need_closing_reason_idx on exchange.need_closing (reason, at);
comment on table exchange.need_closing is '关闭：为何关闭，还有几人没有招到，原因是什么';
comment on column exchange.need_closing.reason is '关闭原因：招满 到期 企业撤回 招不到';
comment on column exchange.need_closing.unmet is '关闭时未招到的人数';
comment on column exchange.need_closing.cause is '招不到的原因';
comment on column exchange.need_closing.note is '补充说明';
