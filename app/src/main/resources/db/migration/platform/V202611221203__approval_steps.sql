-- An approval goes through steps; a step is for a role or for named people, one of them or all.
create table platform.approval_step (
  id              uuid not null primary key,
  approval_id     uuid not null references platform.approval (id),
  position        int not null,
  role            text,
  organization_id uuid,
  everyone        boolean not null default false,
  added_by        text not null default '',
  constraint approval_step_position_key unique (approval_id, position) deferrable initially deferred
);
create index approval_step_role_idx on platform.approval_step (role, approval_id);
comment on table platform.approval_step is '审批步骤：依次由谁办理';
comment on column platform.approval_step.position is '第几步，从 1 起；加签时后面的步骤顺延';
comment on column platform.approval_step.role is '由哪种角色办理；指定了人员时只由这些人办理';
comment on column platform.approval_step.organization_id is '限于哪个单位的该角色；为空即联合体内任何单位';
comment on column platform.approval_step.everyone is '是否会签：每个人都同意才通过；否则一人办理即可';
comment on column platform.approval_step.added_by is '加签人；流程原有的步骤为空';

create table platform.approval_assignee (
  step_id     uuid not null references platform.approval_step (id),
  person_id   uuid not null references platform.person (id),
  person_name text not null,
  instead_of  text not null default '',
  primary key (step_id, person_id)
);
create index approval_assignee_person_idx on platform.approval_assignee (person_id);
comment on table platform.approval_assignee is '审批步骤指定的人员';
comment on column platform.approval_assignee.instead_of is '由谁转来；加签指定的为空';

create table platform.approval_opinion (
  id              uuid not null primary key,
  item_id         uuid not null references platform.approval_item (id),
  step_id         uuid not null references platform.approval_step (id),
  verdict         text not null check (verdict in ('APPROVED', 'RETURNED', 'SENT_BACK')),
  opinion         text not null,
  person_id       uuid not null references platform.person (id),
  person_name     text not null,
  organization_id uuid not null,
  behalf_of       uuid references platform.person (id),
  behalf_name     text not null default '',
  at              timestamptz not null,
  superseded      boolean not null default false
);
create index approval_opinion_item_idx on platform.approval_opinion (item_id);
create index approval_opinion_person_idx on platform.approval_opinion (person_id);
comment on table platform.approval_opinion is '审批意见：谁在哪一步对哪一件说了什么';
comment on column platform.approval_opinion.verdict is 'APPROVED 同意，RETURNED 退回提交人，SENT_BACK 退回前面的步骤';
comment on column platform.approval_opinion.behalf_of is '受谁委托';
comment on column platform.approval_opinion.superseded is '已取回，或因退回前面的步骤而重新办理，不再算数';

create table platform.approval_copy (
  approval_id uuid not null references platform.approval (id),
  person_id   uuid not null references platform.person (id),
  by_name     text not null,
  at          timestamptz not null,
  primary key (approval_id, person_id)
);
create index approval_copy_person_idx on platform.approval_copy (person_id);
comment on table platform.approval_copy is '抄送：可以查看、不用办理的人';

create table platform.approval_delegation (
  id              uuid not null primary key,
  person_id       uuid not null references platform.person (id),
  person_name     text not null,
  deputy_id       uuid not null references platform.person (id),
  deputy_name     text not null,
  organization_id uuid not null,
  from_on         date not null,
  until_on        date not null check (until_on >= from_on),
  reason          text not null,
  given_at        timestamptz not null,
  ended_at        timestamptz,
  check (person_id <> deputy_id)
);
create index approval_delegation_deputy_idx on platform.approval_delegation (deputy_id, until_on) where ended_at is null;
create index approval_delegation_person_idx on platform.approval_delegation (person_id, given_at desc);
comment on table platform.approval_delegation is '审批委托：外出期间由谁代为办理';
comment on column platform.approval_delegation.organization_id is '委托人以哪个单位的身份委托';
comment on column platform.approval_delegation.ended_at is '提前收回的时间';

insert into platform.approval_step (id, approval_id, position, role, organization_id)
select gen_random_uuid(), id, 1, decided_by, decided_in from platform.approval;

insert into platform.approval_opinion (id, item_id, step_id, verdict, opinion, person_id, person_name, organization_id, at)
select gen_random_uuid(), i.id, s.id, i.state, i.opinion, i.decided_by, i.decided_by_name, a.organization_id, i.decided_at
from platform.approval_item i
join platform.approval a on a.id = i.approval_id
join platform.approval_step s on s.approval_id = a.id
where i.state in ('APPROVED', 'RETURNED');

alter table platform.approval_item add column step int not null default 1;
comment on column platform.approval_item.step is '到了第几步；办结时为最后办理的一步';

drop index platform.approval_candidates_idx;
alter table platform.approval drop column decided_by, drop column decided_in, add column reminded_on date;
create index approval_consortium_idx on platform.approval (consortium_id, submitted_at desc);
comment on column platform.approval.reminded_on is '最近一次催办的日期';
