alter table governance.task add column unplanned_since date;
comment on column governance.task.unplanned_since is '重点任务下达后还有单位没有提交行动计划的，从哪一天算起；都已提交的为空';
update governance.task t
set unplanned_since = p.issued_on
from governance.plan p
where p.id = t.plan_id
  and t.parent_id is null
  and t.status in ('OPEN', 'REPORTED')
  and (not exists (select 1 from governance.action_plan a where a.task_id = t.id and a.organization_id = t.lead_id)
    or exists (select 1 from governance.task_unit u
               where u.task_id = t.id
                 and not exists (select 1 from governance.action_plan a
                                 where a.task_id = t.id and a.organization_id = u.organization_id)));

alter table governance.letter
  add column returned_reply  text not null default '',
  add column returned_reason text not null default '',
  add column returned_at     timestamptz;
comment on column governance.letter.returned_reply is '最近一次被退回的回复';
comment on column governance.letter.returned_reason is '退回的理由';
comment on column governance.letter.returned_at is '最近一次退回的时间；没有退回过的为空';
