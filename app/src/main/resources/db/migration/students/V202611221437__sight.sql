alter table students.student add column restricted_at timestamptz;
comment on column students.student.restricted_at is '停止使用的时间：法定保存期未满而不能删除的，只存储、不再使用；为空即正常使用';

create table students.sight (
  id            uuid not null primary key,
  student_id    uuid not null references students.student (id),
  person_id     uuid not null references platform.person (id),
  purpose       text not null,
  days          int not null check (days > 0),
  asked_at      timestamptz not null,
  status        text not null check (status in ('WAITING', 'GRANTED', 'RETURNED')),
  granted_until timestamptz,
  check ((status = 'GRANTED') = (granted_until is not null))
);
create unique index sight_waiting_key on students.sight (student_id, person_id) where status = 'WAITING';
create index sight_granted_idx on students.sight (student_id, person_id, granted_until) where status = 'GRANTED';
comment on table students.sight is '查看未成年人完整信息的申请：经另一位负责人审批后，在期限内可以查看';
comment on column students.sight.person_id is '申请并将要查看的人';
comment on column students.sight.purpose is '用途';
comment on column students.sight.days is '申请查看几天';
comment on column students.sight.status is '状态：待审批 已同意 已退回';
comment on column students.sight.granted_until is '可以查看到何时';
