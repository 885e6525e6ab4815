create table governance.problem (
  id             uuid not null primary key,
  number         text not null unique,
  consortium_id  uuid not null references governance.consortium (id),
  raised_by      uuid not null references governance.organization (id),
  raised_person  text not null,
  title          text not null collate "zh-x-icu",
  text           text not null,
  weight         text not null check (weight in ('USUAL', 'HARD', 'KEY')),
  raised_at      timestamptz not null,
  answer_by      date not null,
  owner_id       uuid references governance.organization (id),
  status         text not null check (status in ('RAISED', 'ANSWERED', 'SETTLED', 'CLOSED', 'WITHDRAWN')),
  answer         text not null default '',
  answered_at    timestamptz,
  settlement     text not null default '',
  resolution_id  uuid references governance.resolution (id),
  meeting_id     uuid references governance.meeting (id),
  settled_at     timestamptz,
  evidence       text not null default '',
  closed_at      timestamptz,
  example        boolean not null default false,
  version        int not null default 0,
  check (status <> 'CLOSED' or evidence <> '')
);
create index problem_consortium_idx on governance.problem (consortium_id, status, answer_by);
create index problem_raised_by_idx on governance.problem (raised_by);
create index problem_owner_idx on governance.problem (owner_id);
create index problem_resolution_idx on governance.problem (resolution_id);
create index problem_meeting_idx on governance.problem (meeting_id);
create index agenda_item_problem_idx on governance.agenda_item (problem_id);
alter table governance.agenda_item add constraint agenda_item_problem_fkey foreign key (problem_id) references governance.problem (id);
comment on table governance.problem is '问题清单：单位提出、限期答复、会议解决、附依据销号';
comment on column governance.problem.number is '问题编号，如 WT-2026-000001';
comment on column governance.problem.raised_by is '提出单位';
comment on column governance.problem.raised_person is '提出人姓名';
comment on column governance.problem.weight is '轻重：一般 困难 重点难点';
comment on column governance.problem.answer_by is '最迟答复日期';
comment on column governance.problem.owner_id is '承办单位';
comment on column governance.problem.status is '状态：待答复 已答复 已议定 已销号 已撤回';
comment on column governance.problem.settlement is '议定的解决办法';
comment on column governance.problem.resolution_id is '据以解决的决议';
comment on column governance.problem.meeting_id is '据以解决的会议';
comment on column governance.problem.evidence is '销号依据';
comment on column governance.problem.example is '演示用虚构问题（示例）';

create table governance.calendar_feed (
  person_id     uuid not null,
  consortium_id uuid not null references governance.consortium (id),
  token_digest  bytea not null unique,
  made_at       timestamptz not null,
  primary key (person_id, consortium_id)
);
comment on table governance.calendar_feed is '日历订阅：某人的会议日历地址，只存摘要；重新生成后旧地址失效';
