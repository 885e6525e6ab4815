create table platform.approval (
  id                uuid not null primary key,
  number            text not null unique,
  process           text not null,
  title             text not null,
  consortium_id     uuid not null,
  decided_by        text not null,
  decided_in        uuid,
  submitted_by      uuid not null references platform.person (id),
  submitted_by_name text not null,
  organization_id   uuid not null,
  submitted_at      timestamptz not null,
  due_on            date not null
);
create index approval_candidates_idx on platform.approval (consortium_id, decided_by, submitted_at desc);
create index approval_organization_idx on platform.approval (organization_id, submitted_at desc);
comment on table platform.approval is '审批：就一件或一批事项请有权的人决定';
comment on column platform.approval.number is '审批编号，如 SP-2026-000123';
comment on column platform.approval.process is '流程，如 exchange.need-publication；中文名在消息文件中';
comment on column platform.approval.title is '标题，审批人在列表中看到的';
comment on column platform.approval.consortium_id is '联合体';
comment on column platform.approval.decided_by is '由哪种角色决定';
comment on column platform.approval.decided_in is '限于哪个单位的该角色；为空即联合体内任何单位';
comment on column platform.approval.submitted_by is '提交人';
comment on column platform.approval.submitted_by_name is '提交人当时的姓名';
comment on column platform.approval.organization_id is '提交人代表的单位';
comment on column platform.approval.due_on is '应在哪天前办结';

create table platform.approval_item (
  id              uuid not null primary key,
  approval_id     uuid not null references platform.approval (id),
  position        int not null,
  subject_kind    text not null,
  subject_id      uuid not null,
  subject_number  text not null default '',
  title           text not null,
  state           text not null default 'WAITING' check (state in ('WAITING', 'APPROVED', 'RETURNED', 'WITHDRAWN')),
  opinion         text not null default '',
  decided_by      uuid,
  decided_by_name text not null default '',
  decided_at      timestamptz,
  unique (approval_id, position)
);
create unique index approval_item_waiting_key on platform.approval_item (subject_kind, subject_id) where state = 'WAITING';
create index approval_item_subject_idx on platform.approval_item (subject_kind, subject_id, decided_at desc);
create index approval_item_waiting_idx on platform.approval_item (approval_id) where state = 'WAITING';
comment on table platform.approval_item is '审批事项：一批中的一件，逐件决定；同一对象同时只有一件在办';
comment on column platform.approval_item.position is '在本批中的序号';
comment on column platform.approval_item.subject_kind is '对象种类，如 exchange.need';
comment on column platform.approval_item.subject_number is '对象编号，供人阅读';
comment on column platform.approval_item.state is '状态：待办 同意 退回 撤回';
comment on column platform.approval_item.opinion is '意见';
comment on column platform.approval_item.decided_by is '决定人；撤回时为撤回人';
comment on column platform.approval_item.decided_at is '决定时间';

create table platform.approval_comment (
  item_id  uuid not null references platform.approval_item (id),
  position int not null,
  field    text not null,
  label    text not null,
  comment  text not null,
  primary key (item_id, position)
);
comment on table platform.approval_comment is '审批批注：对某个字段的修改意见';
comment on column platform.approval_comment.field is '对象表单中的字段名';
comment on column platform.approval_comment.label is '字段的中文名';
comment on column platform.approval_comment.comment is '修改意见';
