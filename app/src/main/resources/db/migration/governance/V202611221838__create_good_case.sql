create table governance.good_case (
  id              uuid not null primary key,
  number          text not null unique,
  consortium_id   uuid not null,
  year            int not null,
  organization_id uuid not null references governance.organization (id),
  title           text not null,
  summary         text not null,
  text            text not null,
  status          text not null check (status in ('SUBMITTED', 'ANNOUNCED', 'AWARDED', 'NOT_AWARDED')),
  award           text not null default '',
  submitted_at    timestamptz not null,
  version         int not null default 0,
  check ((status = 'SUBMITTED') = (award = ''))
);
create index good_case_list_idx on governance.good_case (consortium_id, year desc, submitted_at desc);
create index good_case_unit_idx on governance.good_case (organization_id);
comment on table governance.good_case is '案例：单位报送的好经验好做法，评选后公示、表彰';
comment on column governance.good_case.id is '主键';
comment on column governance.good_case.number is '案例编号，如 AL-2026-000001';
comment on column governance.good_case.consortium_id is '所属联合体';
comment on column governance.good_case.year is '评选年度';
comment on column governance.good_case.organization_id is '报送单位';
comment on column governance.good_case.title is '题目';
comment on column governance.good_case.summary is '摘要';
comment on column governance.good_case.text is '做法、成效与体会';
comment on column governance.good_case.status is '状态：已报送 公示中 已表彰 未表彰';
comment on column governance.good_case.award is '拟授予的名称；未入选的写明未入选';
comment on column governance.good_case.submitted_at is '报送时间';
comment on column governance.good_case.version is '版本号';

create table governance.case_score (
  case_id    uuid not null references governance.good_case (id),
  judge      text not null,
  criterion  text not null check (criterion in ('EFFECT', 'INNOVATION', 'SPREAD')),
  points     numeric(5, 2) not null check (points between 0 and 100),
  scored_by  uuid not null,
  scored_at  timestamptz not null,
  primary key (case_id, judge, criterion)
);
comment on table governance.case_score is '案例评分：一位评委对一项标准的分';
comment on column governance.case_score.case_id is '案例';
comment on column governance.case_score.judge is '评委';
comment on column governance.case_score.criterion is '标准：成效 创新 可推广';
comment on column governance.case_score.points is '分，0 至 100';
comment on column governance.case_score.scored_by is '录入人';
comment on column governance.case_score.scored_at is '录入时间';
