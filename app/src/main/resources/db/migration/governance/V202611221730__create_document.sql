create table governance.document (
  id              uuid not null primary key,
  number          text not null unique,
  consortium_id   uuid references governance.consortium (id),
  source_key      text unique,
  title           text not null collate "zh-x-icu",
  document_number text not null default '',
  issuer          text not null default '',
  level           text not null check (level in ('NATIONAL', 'PROVINCE', 'CITY', 'DISTRICT', 'CONSORTIUM')),
  weight          text not null check (weight in ('BINDING', 'PRACTICE')),
  stage           text not null check (stage in ('DRAFT', 'ISSUED')),
  adopted_by      text not null default '',
  adopted_on      date,
  issued_on       date,
  effective_on    date,
  receivers       text not null default '',
  note            text not null default '',
  verified        boolean not null default true,
  supersedes_id   uuid references governance.document (id),
  registered_at   timestamptz not null,
  version         int not null default 0,
  check (adopted_on is null or issued_on is null or adopted_on <= issued_on)
);
create index document_order_idx on governance.document (consortium_id, issued_on desc, number);
create unique index document_supersedes_key on governance.document (supersedes_id) where supersedes_id is not null;
comment on table governance.document is '文件：上级文件、政策法规、联合体文件与平台约定的登记册；一份文件的新版本是另一份文件';
comment on column governance.document.number is '登记号，如 WJ-2026-000001';
comment on column governance.document.consortium_id is '登记的联合体；为空是全平台共用的文件';
comment on column governance.document.source_key is '随平台带来的文件的标识（regulations/<标识>.yaml）';
comment on column governance.document.title is '标题';
comment on column governance.document.document_number is '文号';
comment on column governance.document.issuer is '发文机关';
comment on column governance.document.level is '层级：国家 省 市 区县 联合体';
comment on column governance.document.weight is '效力：须落实 供借鉴';
comment on column governance.document.stage is '阶段：征求意见稿 正式文件';
comment on column governance.document.adopted_by is '审议的会议';
comment on column governance.document.adopted_on is '审议通过日期';
comment on column governance.document.issued_on is '印发日期';
comment on column governance.document.effective_on is '施行日期';
comment on column governance.document.receivers is '主送';
comment on column governance.document.note is '说明';
comment on column governance.document.verified is '是否读过原文；否则显示待核';
comment on column governance.document.supersedes_id is '被本文件取代的前一版本';

create table governance.clause (
  id           uuid not null primary key,
  document_id  uuid not null references governance.document (id),
  position     int not null,
  place        text not null,
  depth        int not null check (depth between 1 and 4),
  heading      text not null,
  summary      text not null default '',
  text         text not null default '',
  wants_task   boolean not null default false,
  change       text not null default 'FIRST' check (change in ('FIRST', 'SAME', 'CHANGED', 'NEW')),
  follows_id   uuid references governance.clause (id),
  changed_at   timestamptz,
  withdrawn_at timestamptz
);
create index clause_document_idx on governance.clause (document_id, position);
create index clause_follows_idx on governance.clause (follows_id);
comment on table governance.clause is '条款：文件中可以引用、可以落实的一条';
comment on column governance.clause.position is '在文件中的次序';
comment on column governance.clause.place is '位置，如 二（一）';
comment on column governance.clause.depth is '层次，1 为最高';
comment on column governance.clause.heading is '标题';
comment on column governance.clause.summary is '一句话概要（由平台或秘书处撰写，不是原文）';
comment on column governance.clause.text is '原文；由用户附上全文后填入';
comment on column governance.clause.wants_task is '是否应有任务落实';
comment on column governance.clause.change is '与前一版本相比：首次 未变 有变 新增';
comment on column governance.clause.follows_id is '前一版本中对应的条款';
comment on column governance.clause.changed_at is '原文最近一次改变的时间';
comment on column governance.clause.withdrawn_at is '新导入的全文中不再有这一条的时间';

create table governance.clause_import (
  id            uuid not null primary key,
  document_id   uuid not null references governance.document (id),
  consortium_id uuid not null references governance.consortium (id),
  file_name     text not null,
  parts         jsonb not null,
  by_name       text not null,
  read_at       timestamptz not null,
  settled       text not null default '' check (settled in ('', 'TAKEN', 'DISCARDED'))
);
create index clause_import_document_idx on governance.clause_import (document_id, read_at desc);
comment on table governance.clause_import is '条款导入：一份全文拆出的条款，确认后写入文件';
comment on column governance.clause_import.file_name is '文件名';
comment on column governance.clause_import.parts is '拆出的条款';
comment on column governance.clause_import.by_name is '导入人';
comment on column governance.clause_import.read_at is '读取时间';
comment on column governance.clause_import.settled is '结果：空为待确认，已写入，已放弃';
