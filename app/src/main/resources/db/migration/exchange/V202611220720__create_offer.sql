create schema if not exists exchange;

create table exchange.offer (
  id            uuid not null primary key,
  number        text not null unique,
  consortium_id uuid not null references governance.consortium (id),
  student_id    uuid not null references students.student (id),
  status        text not null check (status in ('DRAFT', 'OPEN', 'PAUSED', 'CLOSED')),
  pay_from      numeric(16, 2) check (pay_from > 0),
  from_on       date,
  contracts     text[] not null default '{}',
  text          text not null default '',
  recommended   boolean not null default true,
  entered_as    text not null check (entered_as in ('SELF', 'SCHOOL')),
  created_at    timestamptz not null,
  opened_at     timestamptz,
  version       int not null default 0
);
-- A student has one offer at a time; closed ones stay as history.
create unique index offer_current_key on exchange.offer (student_id) where status <> 'CLOSED';
create index offer_open_idx on exchange.offer (consortium_id) where status = 'OPEN';
comment on table exchange.offer is '求职意向：一名学生想找什么工作';
comment on column exchange.offer.number is '意向编号';
comment on column exchange.offer.student_id is '学生';
comment on column exchange.offer.status is '状态：草稿 公开 暂停 结束';
comment on column exchange.offer.pay_from is '期望薪酬不低于（元/月）；为空即面议';
comment on column exchange.offer.from_on is '何时起可以工作';
comment on column exchange.offer.contracts is '接受的用工形式；空即不限';
comment on column exchange.offer.text is '补充说明';
comment on column exchange.offer.recommended is '是否接受系统推荐；本人可随时关闭';
comment on column exchange.offer.entered_as is '由谁填写：本人 学校代录';

create table exchange.offer_occupation (
  offer_id        uuid not null references exchange.offer (id),
  position        int not null,
  occupation_code text not null,
  primary key (offer_id, position)
);
create index offer_occupation_code_idx on exchange.offer_occupation (occupation_code);
comment on table exchange.offer_occupation is '意向职业，按意愿排序';
comment on column exchange.offer_occupation.occupation_code is '职业编码（职业分类大典）';

create table exchange.offer_region (
  offer_id    uuid not null references exchange.offer (id),
  position    int not null,
  region_code text not null,
  primary key (offer_id, position)
);
comment on table exchange.offer_region is '意向地区，按意愿排序；没有行即不限';
comment on column exchange.offer_region.region_code is '行政区划代码（GB/T 2260 及统计用代码）';
