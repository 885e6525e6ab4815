create table governance.agreement (
  id            uuid not null primary key,
  number        text not null unique,
  consortium_id uuid not null,
  kind          text not null check (kind in ('COOPERATION', 'TRUSTEESHIP', 'JOINT_SCHOOL', 'COMMISSIONED', 'APPRENTICESHIP', 'OTHER')),
  title         text not null,
  subject_kind  text not null default '',
  subject_id    uuid,
  opened_unit   uuid not null,
  opened_at     timestamptz not null,
  ended_on      date,
  version       int not null default 0,
  check ((subject_kind = '') = (subject_id is null))
);
create index agreement_list_idx on governance.agreement (consortium_id, opened_at desc);
create index agreement_subject_idx on governance.agreement (subject_kind, subject_id) where subject_id is not null;
comment on table governance.agreement is '协议：各方之间的合作、托管、联合办学、委托培养、学徒等协议';
comment on column governance.agreement.id is '主键';
comment on column governance.agreement.number is '协议编号，如 XY-2026-000001';
comment on column governance.agreement.consortium_id is '所属联合体';
comment on column governance.agreement.kind is '类别：合作 托管 联合办学 委托培养 学徒培养 其他';
comment on column governance.agreement.title is '名称';
comment on column governance.agreement.subject_kind is '所涉事物的种类；由别的模块发起时填';
comment on column governance.agreement.subject_id is '所涉事物';
comment on column governance.agreement.opened_unit is '起草单位';
comment on column governance.agreement.opened_at is '起草时间';
comment on column governance.agreement.ended_on is '提前终止的日期；为空即没有终止';
comment on column governance.agreement.version is '版本号';

create table governance.agreement_edition (
  id           uuid not null primary key,
  agreement_id uuid not null references governance.agreement (id),
  edition      int not null check (edition > 0),
  reason       text not null default '',
  status       text not null check (status in ('DRAFT', 'SIGNING', 'SIGNED', 'DROPPED')),
  begins_on    date not null,
  ends_on      date,
  signed_on    date,
  version      int not null default 0,
  unique (agreement_id, edition),
  check (ends_on is null or ends_on >= begins_on),
  check ((status = 'SIGNED') = (signed_on is not null))
);
create unique index agreement_edition_open_idx on governance.agreement_edition (agreement_id) where status in ('DRAFT', 'SIGNING');
create index agreement_edition_term_idx on governance.agreement_edition (ends_on) where status = 'SIGNED';
comment on table governance.agreement_edition is '协议文本：第 1 版是原协议，其后每一版是一次变更；某日有效的是已签且已到生效日的最后一版';
comment on column governance.agreement_edition.id is '主键';
comment on column governance.agreement_edition.agreement_id is '所属协议';
comment on column governance.agreement_edition.edition is '第几版';
comment on column governance.agreement_edition.reason is '变更的原因；原协议为空';
comment on column governance.agreement_edition.status is '状态：草稿 签署中 已签 不签';
comment on column governance.agreement_edition.begins_on is '生效日期';
comment on column governance.agreement_edition.ends_on is '届满日期；为空即长期';
comment on column governance.agreement_edition.signed_on is '各方签齐的日期';
comment on column governance.agreement_edition.version is '版本号';

create table governance.agreement_party (
  id              uuid not null primary key,
  edition_id      uuid not null references governance.agreement_edition (id) on delete cascade,
  position        int not null,
  organization_id uuid not null,
  role_name       text not null default '',
  duties          text not null default '',
  share           numeric(5, 2) check (share between 0 and 100),
  state           text not null default 'WAITING' check (state in ('WAITING', 'CONFIRMED', 'ON_PAPER', 'DECLINED')),
  signer          text not null default '',
  signed_on       date,
  note            text not null default '',
  unique (edition_id, position),
  unique (edition_id, organization_id),
  check ((state in ('CONFIRMED', 'ON_PAPER')) = (signed_on is not null))
);
create index agreement_party_unit_idx on governance.agreement_party (organization_id);
comment on table governance.agreement_party is '协议方：次序即签署次序';
comment on column governance.agreement_party.id is '主键';
comment on column governance.agreement_party.edition_id is '所属文本';
comment on column governance.agreement_party.position is '签署次序，从 1 起';
comment on column governance.agreement_party.organization_id is '单位';
comment on column governance.agreement_party.role_name is '在协议中的称谓，如甲方';
comment on column governance.agreement_party.duties is '责任、权利和义务';
comment on column governance.agreement_party.share is '分担成本的百分比；不分担成本的协议为空';
comment on column governance.agreement_party.state is '签署：未签 平台确认 纸质已签 不签';
comment on column governance.agreement_party.signer is '签署人';
comment on column governance.agreement_party.signed_on is '签署日期';
comment on column governance.agreement_party.note is '不签的原因';

create table governance.agreement_clause (
  id         uuid not null primary key,
  edition_id uuid not null references governance.agreement_edition (id) on delete cascade,
  position   int not null,
  heading    text not null,
  text       text not null default '',
  unique (edition_id, position)
);
comment on table governance.agreement_clause is '协议条款';
comment on column governance.agreement_clause.id is '主键';
comment on column governance.agreement_clause.edition_id is '所属文本';
comment on column governance.agreement_clause.position is '次序';
comment on column governance.agreement_clause.heading is '标题';
comment on column governance.agreement_clause.text is '内容';

create table governance.contribution (
  id           uuid not null primary key,
  agreement_id uuid not null references governance.agreement (id),
  giver_id     uuid not null,
  receiver_id  uuid,
  kind         text not null check (kind in ('MONEY', 'EQUIPMENT', 'PLACE', 'PEOPLE', 'TECHNOLOGY', 'OTHER')),
  what         text not null,
  amount       numeric(16, 2) check (amount >= 0),
  given_on     date not null,
  written_by   uuid not null,
  written_at   timestamptz not null,
  check (giver_id <> receiver_id)
);
create index contribution_agreement_idx on governance.contribution (agreement_id, given_on);
comment on table governance.contribution is '投入与受益台账：谁在何时给了什么、谁得到；只增不改，写错的记一笔冲减说明';
comment on column governance.contribution.id is '主键';
comment on column governance.contribution.agreement_id is '所属协议';
comment on column governance.contribution.giver_id is '投入方';
comment on column governance.contribution.receiver_id is '受益方；为空即各方共用';
comment on column governance.contribution.kind is '类别：资金 设备 场地 人员 技术 其他';
comment on column governance.contribution.what is '内容';
comment on column governance.contribution.amount is '折合金额（元）；不折价的为空';
comment on column governance.contribution.given_on is '日期';
comment on column governance.contribution.written_by is '记录人';
comment on column governance.contribution.written_at is '记录时间';
