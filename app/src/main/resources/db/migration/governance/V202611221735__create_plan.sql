create table governance.plan (
  id            uuid not null primary key,
  number        text not null unique,
  consortium_id uuid not null references governance.consortium (id),
  year          int not null check (year between 2000 and 2100),
  title         text not null,
  goals         text not null default '',
  basis         text not null default '',
  status        text not null check (status in ('DRAFT', 'ISSUED', 'CLOSED')),
  issued_on     date,
  version       int not null default 0,
  unique (consortium_id, year)
);
comment on table governance.plan is '年度计划：一个联合体一年一份';
comment on column governance.plan.number is '编号，如 JH-2026-000001';
comment on column governance.plan.year is '年度';
comment on column governance.plan.title is '标题';
comment on column governance.plan.goals is '年度目标';
comment on column governance.plan.basis is '依据，如 理事会决议';
comment on column governance.plan.status is '状态：草稿 已下达 已结束';
comment on column governance.plan.issued_on is '下达日期';

create table governance.task (
  id              uuid not null primary key,
  number          text not null unique,
  consortium_id   uuid not null references governance.consortium (id),
  plan_id         uuid not null references governance.plan (id),
  parent_id       uuid references governance.task (id),
  title           text not null,
  measure         text not null default '',
  output          text not null default '',
  mode            text not null default '' check (mode in ('', 'COUNSEL', 'PROJECT', 'BRIDGE', 'MARKET')),
  lead_id         uuid not null references governance.organization (id),
  starts_on       date not null,
  due_on          date not null,
  status          text not null check (status in ('PLANNED', 'OPEN', 'REPORTED', 'DONE', 'CARRIED', 'CANCELLED')),
  progress        int not null default 0 check (progress between 0 and 100),
  reported_on     date,
  milestone_on    date,
  done_on         date,
  carried_from_id uuid references governance.task (id),
  resolution_text text not null default '',
  version         int not null default 0,
  check (starts_on <= due_on)
);
create index task_plan_idx on governance.task (plan_id, parent_id, due_on, number);
create index task_lead_idx on governance.task (lead_id, plan_id);
create index task_parent_idx on governance.task (parent_id) where parent_id is not null;
create index task_carried_idx on governance.task (carried_from_id) where carried_from_id is not null;
comment on table governance.task is '任务：重点任务与分解出的具体工作，各有一个牵头单位';
comment on column governance.task.number is '编号，如 RW-2026-000001';
comment on column governance.task.parent_id is '所属重点任务；为空是重点任务';
comment on column governance.task.title is '任务';
comment on column governance.task.measure is '措施';
comment on column governance.task.output is '成果';
comment on column governance.task.mode is '运行方式：集体会商 工作项目 桥接平台 市场运作';
comment on column governance.task.lead_id is '牵头单位，只有一个';
comment on column governance.task.starts_on is '开始日期';
comment on column governance.task.due_on is '完成时限';
comment on column governance.task.status is '状态：待下达 进行中 已报完成 已完成 已结转 已取消';
comment on column governance.task.progress is '进度（百分数），以牵头单位最近一次报告为准';
comment on column governance.task.reported_on is '牵头单位最近一次报告的日期';
comment on column governance.task.milestone_on is '最早一个未完成节点的日期';
comment on column governance.task.done_on is '确认完成的日期';
comment on column governance.task.carried_from_id is '从上一年度哪项任务结转';
comment on column governance.task.resolution_text is '依据的会议决议（文字）';

create table governance.task_unit (
  task_id         uuid not null references governance.task (id),
  organization_id uuid not null references governance.organization (id),
  part            text not null check (part in ('SUPPORT', 'RESPONSIBLE')),
  primary key (task_id, organization_id)
);
create index task_unit_organization_idx on governance.task_unit (organization_id, task_id);
comment on table governance.task_unit is '任务的配合单位与责任单位';
comment on column governance.task_unit.part is '分工：配合 责任';

create table governance.task_clause (
  task_id   uuid not null references governance.task (id),
  clause_id uuid not null references governance.clause (id),
  primary key (task_id, clause_id)
);
create index task_clause_clause_idx on governance.task_clause (clause_id, task_id);
comment on table governance.task_clause is '任务落实的条款';

create table governance.milestone (
  id       uuid not null primary key,
  task_id  uuid not null references governance.task (id),
  name     text not null,
  due_on   date not null,
  done_on  date
);
create index milestone_task_idx on governance.milestone (task_id, due_on);
comment on table governance.milestone is '任务节点';
comment on column governance.milestone.name is '节点';
comment on column governance.milestone.due_on is '时限';
comment on column governance.milestone.done_on is '完成日期';

create table governance.action_plan (
  id              uuid not null primary key,
  task_id         uuid not null references governance.task (id),
  organization_id uuid not null references governance.organization (id),
  text            text not null,
  contact         text not null default '',
  submitted_at    timestamptz not null,
  version         int not null default 0,
  unique (task_id, organization_id)
);
comment on table governance.action_plan is '行动计划：一个单位就一项任务怎样做';
comment on column governance.action_plan.text is '做法';
comment on column governance.action_plan.contact is '具体负责的科室或岗位';

create table governance.task_report (
  id              uuid not null primary key,
  number          text not null unique,
  task_id         uuid not null references governance.task (id),
  organization_id uuid not null references governance.organization (id),
  progress        int not null check (progress between 0 and 100),
  text            text not null,
  problem         text not null default '',
  by_name         text not null,
  reported_at     timestamptz not null
);
create index task_report_task_idx on governance.task_report (task_id, reported_at desc);
comment on table governance.task_report is '进展报告';
comment on column governance.task_report.number is '编号，如 BG-2026-000001';
comment on column governance.task_report.progress is '进度（百分数）';
comment on column governance.task_report.text is '做了什么';
comment on column governance.task_report.problem is '遇到的问题';

create table governance.task_evidence (
  id              uuid not null primary key,
  task_id         uuid not null references governance.task (id),
  subject_kind    text not null,
  subject_id      uuid not null,
  organization_id uuid not null references governance.organization (id),
  title           text not null,
  url             text not null default '',
  happened_on     date not null,
  told_at         timestamptz not null,
  unique (task_id, subject_kind, subject_id)
);
comment on table governance.task_evidence is '任务佐证：平台其他业务自动报来的事实';
comment on column governance.task_evidence.subject_kind is '来自哪类事项';
comment on column governance.task_evidence.title is '一句话';
comment on column governance.task_evidence.happened_on is '发生日期';

create table governance.letter (
  id              uuid not null primary key,
  number          text not null unique,
  consortium_id   uuid not null references governance.consortium (id),
  kind            text not null check (kind in ('REMINDER', 'URGE', 'SUPERVISION', 'REQUEST')),
  task_id         uuid not null references governance.task (id),
  organization_id uuid not null references governance.organization (id),
  issuer          text not null,
  text            text not null,
  issued_at       timestamptz not null,
  reply_by        date,
  reply           text not null default '',
  replied_at      timestamptz,
  replied_by      text not null default '',
  follows_id      uuid references governance.letter (id),
  version         int not null default 0
);
create index letter_list_idx on governance.letter (consortium_id, issued_at desc);
create index letter_task_idx on governance.letter (task_id, issued_at desc);
create index letter_unit_idx on governance.letter (organization_id, issued_at desc);
create unique index letter_follows_key on governance.letter (follows_id) where follows_id is not null;
comment on table governance.letter is '函件：就一项任务发给一个单位的提醒、催办函、督办单、商请函';
comment on column governance.letter.number is '编号，如 CB-2026-000001';
comment on column governance.letter.kind is '种类：提醒 催办函 督办单 商请函';
comment on column governance.letter.issuer is '发出单位名称（当时）';
comment on column governance.letter.text is '正文';
comment on column governance.letter.reply_by is '回复期限；提醒不要求回复';
comment on column governance.letter.reply is '回复';
comment on column governance.letter.follows_id is '由哪一份升级而来';
