create table governance.announcement (
  id            uuid not null primary key,
  number        text not null unique,
  consortium_id uuid not null,
  kind          text not null check (kind in ('ADMISSION', 'SELECTION', 'AWARD', 'CATALOGUE', 'SUBSIDY', 'OTHER')),
  title         text not null,
  body          text not null default '',
  status        text not null check (status in ('OPEN', 'ENDED', 'CLOSED', 'WITHDRAWN')),
  begins_on     date not null,
  working_days  int not null check (working_days > 0),
  ends_on       date not null,
  opened_by     uuid not null,
  opened_at     timestamptz not null,
  version       int not null default 0,
  check (ends_on >= begins_on)
);
create index announcement_list_idx on governance.announcement (consortium_id, opened_at desc);
create index announcement_open_idx on governance.announcement (ends_on) where status in ('OPEN', 'ENDED');
comment on table governance.announcement is '公示：须先公告、期满无异议才生效的事项';
comment on column governance.announcement.id is '主键';
comment on column governance.announcement.number is '公示编号，如 GS-2026-000001';
comment on column governance.announcement.consortium_id is '所属联合体';
comment on column governance.announcement.kind is '类别：入会 遴选 表彰奖励 目录 补贴奖补 其他';
comment on column governance.announcement.title is '标题';
comment on column governance.announcement.body is '依据与说明，公开';
comment on column governance.announcement.status is '状态：公示中 期满（有暂缓事项） 已办结 已撤回';
comment on column governance.announcement.begins_on is '发布日期';
comment on column governance.announcement.working_days is '公示期，工作日';
comment on column governance.announcement.ends_on is '公示期最后一天';
comment on column governance.announcement.opened_by is '发布人';
comment on column governance.announcement.opened_at is '发布时间';
comment on column governance.announcement.version is '版本号';

create table governance.announcement_item (
  id              uuid not null primary key,
  announcement_id uuid not null references governance.announcement (id),
  position        int not null,
  subject_kind    text not null default '',
  subject_id      uuid,
  title           text not null,
  note            text not null default '',
  status          text not null check (status in ('ANNOUNCED', 'HELD', 'EFFECTIVE', 'STRUCK')),
  decided_on      date,
  version         int not null default 0,
  unique (announcement_id, position),
  check ((subject_kind = '') = (subject_id is null)),
  check ((status in ('EFFECTIVE', 'STRUCK')) = (decided_on is not null))
);
create index announcement_item_subject_idx on governance.announcement_item (subject_kind, subject_id);
create index announcement_item_open_idx on governance.announcement_item (announcement_id) where status in ('ANNOUNCED', 'HELD');
comment on table governance.announcement_item is '公示事项：一次公示中的一件，分别生效';
comment on column governance.announcement_item.id is '主键';
comment on column governance.announcement_item.announcement_id is '所属公示';
comment on column governance.announcement_item.position is '次序';
comment on column governance.announcement_item.subject_kind is '所指事物的种类；由秘书处直接发布的为空';
comment on column governance.announcement_item.subject_id is '所指事物';
comment on column governance.announcement_item.title is '公示的内容';
comment on column governance.announcement_item.note is '说明，公开';
comment on column governance.announcement_item.status is '状态：公示中 暂缓（有异议） 已生效 不予生效';
comment on column governance.announcement_item.decided_on is '生效或不予生效的日期';
comment on column governance.announcement_item.version is '版本号';

create table governance.objection (
  id              uuid not null primary key,
  number          text not null unique,
  announcement_id uuid not null references governance.announcement (id),
  item_id         uuid references governance.announcement_item (id),
  named           boolean not null,
  name_sealed     bytea,
  contact_sealed  bytea,
  unit_name       text not null default '',
  person_id       uuid,
  text            text not null,
  holds           boolean not null,
  token_digest    bytea not null unique,
  filed_at        timestamptz not null,
  answer_by       date not null,
  outcome         text not null default '' check (outcome in ('', 'UPHELD', 'PARTLY', 'UNFOUNDED')),
  answer          text not null default '',
  answered_at     timestamptz,
  version         int not null default 0,
  check ((outcome = '') = (answered_at is null)),
  check (named or (name_sealed is null and contact_sealed is null and person_id is null)),
  check (not holds or item_id is not null)
);
create index objection_announcement_idx on governance.objection (announcement_id, filed_at);
create index objection_item_idx on governance.objection (item_id) where outcome = '';
create index objection_open_idx on governance.objection (answer_by) where outcome = '';
create index objection_person_idx on governance.objection (person_id) where person_id is not null;
comment on table governance.objection is '异议：公示期内对公示事项的反映';
comment on column governance.objection.id is '主键';
comment on column governance.objection.number is '异议编号，如 YY-2026-000001';
comment on column governance.objection.announcement_id is '所属公示';
comment on column governance.objection.item_id is '所指事项；为空是对公示整体或程序';
comment on column governance.objection.named is '是否实名；实名书面答复，匿名作为线索核查';
comment on column governance.objection.name_sealed is '姓名密文';
comment on column governance.objection.contact_sealed is '联系方式密文';
comment on column governance.objection.unit_name is '代表的单位';
comment on column governance.objection.person_id is '提出人账号；未登录或匿名时为空';
comment on column governance.objection.text is '异议内容与理由';
comment on column governance.objection.holds is '是否使该事项暂缓生效';
comment on column governance.objection.token_digest is '查询码的带密钥摘要；凭查询码看答复';
comment on column governance.objection.filed_at is '提出时间';
comment on column governance.objection.answer_by is '最迟答复或核查完毕的日期';
comment on column governance.objection.outcome is '结论：成立 部分成立 不成立；为空即在办';
comment on column governance.objection.answer is '书面答复（实名）或核查结论（匿名）';
comment on column governance.objection.answered_at is '答复时间';
comment on column governance.objection.version is '版本号';

create table governance.objection_check (
  id           uuid not null primary key,
  objection_id uuid not null references governance.objection (id),
  checked_on   date not null,
  way          text not null,
  finding      text not null,
  written_by   uuid not null,
  writer_name  text not null,
  written_at   timestamptz not null
);
create index objection_check_objection_idx on governance.objection_check (objection_id, written_at);
comment on table governance.objection_check is '核查记录：办理异议的一步，只增不改';
comment on column governance.objection_check.id is '主键';
comment on column governance.objection_check.objection_id is '所属异议';
comment on column governance.objection_check.checked_on is '核查日期';
comment on column governance.objection_check.way is '怎样核查：查阅材料、询问、实地等';
comment on column governance.objection_check.finding is '查明的情况';
comment on column governance.objection_check.written_by is '记录人';
comment on column governance.objection_check.writer_name is '记录人姓名';
comment on column governance.objection_check.written_at is '记录时间';
