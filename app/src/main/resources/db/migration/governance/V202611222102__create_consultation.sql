create table governance.consultation (
  id            uuid not null primary key,
  number        text not null unique,
  consortium_id uuid not null references governance.consortium (id),
  document_id   uuid references governance.document (id),
  title         text not null,
  text          text not null default '',
  due_on        date not null,
  status        text not null check (status in ('OPEN', 'CLOSED')),
  opened_at     timestamptz not null,
  version       int not null default 0
);
create index consultation_list_idx on governance.consultation (consortium_id, opened_at desc);
comment on table governance.consultation is '征求意见：就一份稿子向若干单位征求意见';
comment on column governance.consultation.number is '编号，如 ZQ-2026-000001';
comment on column governance.consultation.document_id is '登记册中的征求意见稿；没有登记的为空';
comment on column governance.consultation.title is '标题';
comment on column governance.consultation.text is '说明';
comment on column governance.consultation.due_on is '截止日期（含当日）';
comment on column governance.consultation.status is '状态：征求中 已结束';

create table governance.consultation_unit (
  consultation_id uuid not null references governance.consultation (id),
  organization_id uuid not null references governance.organization (id),
  answered_at     timestamptz,
  none_by         text not null default '',
  primary key (consultation_id, organization_id)
);
create index consultation_unit_organization_idx on governance.consultation_unit (organization_id, consultation_id);
comment on table governance.consultation_unit is '被征求意见的单位';
comment on column governance.consultation_unit.answered_at is '第一次回复的时间；为空是还没有回复';
comment on column governance.consultation_unit.none_by is '回复“无意见”的人；有意见的为空';

create table governance.opinion (
  id              uuid not null primary key,
  consultation_id uuid not null references governance.consultation (id),
  organization_id uuid not null references governance.organization (id),
  place           text not null default '',
  text            text not null,
  by_name         text not null,
  given_at        timestamptz not null,
  verdict         text not null default '' check (verdict in ('', 'ADOPTED', 'PARTLY', 'REJECTED')),
  reason          text not null default '',
  version         int not null default 0
);
create index opinion_consultation_idx on governance.opinion (consultation_id, given_at);
comment on table governance.opinion is '意见：一个单位的一条修改意见及采纳情况';
comment on column governance.opinion.place is '针对的位置，如 二（一）';
comment on column governance.opinion.verdict is '采纳情况：空为未处理，采纳 部分采纳 不采纳';
comment on column governance.opinion.reason is '理由';
