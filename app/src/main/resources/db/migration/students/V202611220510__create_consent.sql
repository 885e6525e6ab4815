create table students.notice (
  purpose       text not null check (purpose in ('MATCHING', 'LISTING', 'CONTACT')),
  version       int not null,
  receiver      text not null,
  kinds         text not null,
  text          text not null,
  period        text not null,
  asks_again    boolean not null,
  effective_on  date not null,
  primary key (purpose, version)
);
comment on table students.notice is '个人信息处理告知：每个目的一份，内容变化即新版本，旧版本不改不删';
comment on column students.notice.purpose is '目的：供需匹配 清单展示 提供联系方式';
comment on column students.notice.receiver is '接收方';
comment on column students.notice.kinds is '处理的个人信息种类';
comment on column students.notice.text is '目的与方式';
comment on column students.notice.period is '保存期限';
comment on column students.notice.asks_again is '目的、方式或种类是否改变：改变的，此前的同意不再有效，须重新征求';
comment on column students.notice.effective_on is '生效日期';

create table students.consent (
  id             uuid not null primary key,
  student_id     uuid not null references students.student (id),
  purpose        text not null,
  receiver       text not null,
  notice_version int not null,
  given_at       timestamptz not null,
  given_by       uuid references platform.person (id),
  given_as       text not null check (given_as in ('SELF', 'PAPER')),
  note           text not null default '',
  withdrawn_at   timestamptz,
  withdrawn_by   uuid references platform.person (id),
  foreign key (purpose, notice_version) references students.notice (purpose, version)
);
create unique index consent_standing_key on students.consent (student_id, purpose, receiver) where withdrawn_at is null;
comment on table students.consent is '知情同意：按目的和接收方分别记录，可随时撤回';
comment on column students.consent.given_by is '谁记下的：本人，或录入纸质同意书的学校经办';
comment on column students.consent.given_as is '方式：本人 纸质';
comment on column students.consent.note is '纸质同意书的存放位置或扫描件名称';
comment on column students.consent.withdrawn_at is '撤回时间；为空即有效';
