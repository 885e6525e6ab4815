create table platform.processing_version (
  version      int not null primary key,
  effective_on date not null,
  summary      text not null,
  content      jsonb not null,
  digest       text not null
);
comment on table platform.processing_version is '个人信息处理规则的版本：公开的一份，旧版本不改不删';
comment on column platform.processing_version.summary is '这一版改了什么';
comment on column platform.processing_version.content is '处理目的、依据、种类、接收方、保存期限，按公开时的样子';
comment on column platform.processing_version.digest is '内容的摘要：内容变而版本不变即启动失败';

create table platform.privacy_request (
  id              uuid not null primary key,
  number          text not null unique,
  kind            text not null check (kind in ('CORRECTION', 'DELETION', 'COPY', 'EXPLANATION', 'RESTRICTION')),
  person_id       uuid not null references platform.person (id),
  person_name     text not null,
  asked_as        text not null check (asked_as in ('SELF', 'GUARDIAN')),
  token_digest    bytea unique,
  text            text not null,
  consortium_id   uuid not null,
  organization_id uuid,
  status          text not null check (status in ('WAITING', 'GRANTED', 'PARTLY', 'REFUSED', 'WITHDRAWN')),
  asked_at        timestamptz not null,
  due_on          date not null,
  answer          text not null default '',
  done            text not null default '',
  answered_at     timestamptz,
  answered_by     text not null default '',
  reminded_on     date,
  version         int not null default 0,
  check ((answered_at is null) = (status in ('WAITING', 'WITHDRAWN')))
);
create unique index privacy_request_waiting_key on platform.privacy_request (person_id, kind) where status = 'WAITING';
create index privacy_request_list_idx on platform.privacy_request (organization_id, asked_at desc);
create index privacy_request_due_idx on platform.privacy_request (due_on) where status = 'WAITING';
create index privacy_request_person_idx on platform.privacy_request (person_id, asked_at desc);
comment on table platform.privacy_request is '个人行使权利的请求：更正、删除、复制、解释、限制处理';
comment on column platform.privacy_request.person_id is '信息主体';
comment on column platform.privacy_request.asked_as is '由谁提出：本人 监护人';
comment on column platform.privacy_request.token_digest is '监护人凭以查看答复的回执的摘要';
comment on column platform.privacy_request.organization_id is '负责答复的单位；为空即平台（平台管理员、秘书处）';
comment on column platform.privacy_request.due_on is '应当在哪天以前答复';
comment on column platform.privacy_request.done is '同意删除、限制处理后实际做了什么';

create table platform.retention_run (
  kind      text not null,
  ran_on    date not null,
  cut_off   timestamptz not null,
  period    text not null,
  reference text not null,
  way       text not null check (way in ('DELETED', 'ANONYMISED')),
  rows      bigint not null,
  ended_at  timestamptz not null,
  primary key (kind, ran_on)
);
create index retention_run_day_idx on platform.retention_run (ran_on desc, kind);
comment on table platform.retention_run is '到期处理日志：哪天、按哪条规则、删除或去标识了多少';
comment on column platform.retention_run.cut_off is '处理的是此前的数据';
comment on column platform.retention_run.reference is '依据';

create table platform.impact_assessment (
  id            uuid not null primary key,
  number        text not null unique,
  consortium_id uuid not null,
  title         text not null,
  occasion      text not null check (occasion in ('SENSITIVE', 'AUTOMATED', 'ENTRUSTED', 'PUBLISHED', 'ABROAD', 'OTHER')),
  purpose       text not null,
  impact        text not null,
  measures      text not null,
  conclusion    text not null check (conclusion in ('MAY', 'MAY_WITH_MEASURES', 'MAY_NOT')),
  assessed_on   date not null,
  keep_until    date not null,
  person_name   text not null
);
create index impact_assessment_list_idx on platform.impact_assessment (consortium_id, assessed_on desc);
comment on table platform.impact_assessment is '个人信息保护影响评估登记，至少保存三年';
comment on column platform.impact_assessment.occasion is '情形：敏感个人信息 自动化决策 委托或提供 公开 向境外提供 其他';

create table platform.incident (
  id                uuid not null primary key,
  number            text not null unique,
  consortium_id     uuid not null,
  title             text not null,
  what              text not null,
  kinds             text not null,
  harm              text not null,
  measures          text not null,
  people            int not null check (people >= 0),
  national          boolean not null,
  found_at          timestamptz not null,
  told_authority_at timestamptz,
  told_people_at    timestamptz,
  no_need_to_tell   text not null default '',
  closed_at         timestamptz,
  recorded_at       timestamptz not null,
  version           int not null default 0
);
create index incident_list_idx on platform.incident (consortium_id, found_at desc);
comment on table platform.incident is '个人信息安全事件登记：泄露、篡改、丢失';
comment on column platform.incident.kinds is '涉及的信息种类';
comment on column platform.incident.harm is '原因和可能造成的危害';
comment on column platform.incident.measures is '已采取的补救措施和个人可以采取的减轻危害的措施';
comment on column platform.incident.national is '可能危害国家安全、公共利益：二十四小时内报告';
comment on column platform.incident.no_need_to_tell is '不逐一通知个人的理由';

create table platform.minors_audit (
  consortium_id uuid not null,
  year          int not null,
  due_on        date not null,
  checked       text[] not null default '{}',
  findings      text not null default '',
  completed_at  timestamptz,
  completed_by  text not null default '',
  reported_on   date,
  reminded_on   date,
  version       int not null default 0,
  primary key (consortium_id, year)
);
comment on table platform.minors_audit is '未成年人个人信息保护年度合规审计';
comment on column platform.minors_audit.checked is '已核对的检查项';
comment on column platform.minors_audit.findings is '发现的问题与整改';
comment on column platform.minors_audit.reported_on is '向网信等部门报告的日期';
