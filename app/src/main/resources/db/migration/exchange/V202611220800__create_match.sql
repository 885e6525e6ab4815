create table exchange.match (
  id            uuid not null primary key,
  number        text not null unique,
  consortium_id uuid not null,
  need_id       uuid not null references exchange.need (id),
  student_id    uuid not null references students.student (id),
  employer_id   uuid not null,
  school_id     uuid not null,
  opened_by     text not null check (opened_by in ('EMPLOYER', 'STUDENT')),
  status        text not null check (status in ('AWAITING_ANSWER', 'AGREED', 'INTERVIEW', 'OFFERED', 'SIGNED', 'ARRIVED',
                  'DECLINED', 'LAPSED', 'ENDED')),
  score         int not null check (score between 0 and 100),
  parts         jsonb not null,
  opened_at     timestamptz not null,
  answer_by     date not null,
  agreed_on     date,
  version       int not null default 0
);
create unique index match_live_key on exchange.match (need_id, student_id)
  where status not in ('DECLINED', 'LAPSED', 'ENDED');
create index match_student_idx on exchange.match (student_id, opened_at desc);
create index match_employer_idx on exchange.match (employer_id, opened_at desc);
create index match_school_idx on exchange.match (school_id, opened_at desc);
create index match_list_idx on exchange.match (consortium_id, opened_at desc, number);
create index match_answer_idx on exchange.match (answer_by) where status = 'AWAITING_ANSWER';
comment on table exchange.match is '对接：一方表示愿意后建立，直至到岗或终止';
comment on column exchange.match.number is '对接编号，如 DJ-2026-000123';
comment on column exchange.match.opened_by is '由哪一方先表示愿意';
comment on column exchange.match.score is '建立时的匹配分，0 至 100';
comment on column exchange.match.parts is '建立时各项条件的得分与理由';
comment on column exchange.match.answer_by is '另一方最迟答复的日期';
comment on column exchange.match.agreed_on is '双方愿意接洽的日期';

create table exchange.match_declined (
  match_id uuid not null primary key references exchange.match (id),
  side     text not null check (side in ('EMPLOYER', 'STUDENT')),
  cause    text not null,
  note     text not null
);
comment on table exchange.match_declined is '婉拒或终止的原因';
comment on column exchange.match_declined.cause is '原因代码';
comment on column exchange.match_declined.note is '补充说明';

create table exchange.interview (
  id       uuid not null primary key,
  match_id uuid not null references exchange.match (id),
  at       timestamptz not null,
  place    text not null,
  result   text not null default '' check (result in ('', 'PASSED', 'FAILED', 'ABSENT'))
);
create index interview_match_idx on exchange.interview (match_id, at desc);
comment on table exchange.interview is '面试：时间、地点与结果';

create table exchange.signing (
  match_id  uuid not null primary key references exchange.match (id),
  signed_on date not null,
  paper     text not null check (paper in ('LABOUR_CONTRACT', 'EMPLOYMENT_AGREEMENT')),
  start_on  date not null,
  arrived_on date
);
comment on table exchange.signing is '签约与到岗：就业统计从签约起算';
comment on column exchange.signing.paper is '签的是劳动合同（中职毕业生）还是就业协议（高校毕业生）';
