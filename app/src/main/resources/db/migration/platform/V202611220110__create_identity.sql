create schema platform;
comment on schema platform is '平台能力';

create table platform.person (
  id            uuid not null primary key,
  user_name     text not null,
  name          text not null,
  phone_sealed  bytea,
  phone_digest  bytea,
  password_hash text,
  failures      int not null default 0,
  locked_until  timestamptz,
  active        boolean not null default true,
  created_at    timestamptz not null,
  version       int not null default 0
);
create unique index person_user_name_key on platform.person (lower(user_name));
create unique index person_phone_key on platform.person (phone_digest) where phone_digest is not null;
comment on table platform.person is '人员：能够登录的人';
comment on column platform.person.user_name is '登录名，不区分大小写';
comment on column platform.person.name is '姓名';
comment on column platform.person.phone_sealed is '手机号密文';
comment on column platform.person.phone_digest is '手机号的带密钥摘要，用于查找与查重';
comment on column platform.person.password_hash is '口令摘要（Argon2id）；未激活时为空';
comment on column platform.person.failures is '连续登录失败次数';
comment on column platform.person.locked_until is '锁定到何时';
comment on column platform.person.active is '是否可用；离任后停用，不删除';

create table platform.role_grant (
  id              uuid not null primary key,
  person_id       uuid not null references platform.person (id),
  role            text not null check (role in ('PLATFORM_ADMIN', 'SECRETARIAT', 'DEPARTMENT', 'AREA_CLERK',
                    'SCHOOL_CLERK', 'CLASS_TEACHER', 'ENTERPRISE_CLERK', 'STUDENT')),
  organization_id uuid not null,
  consortium_id   uuid not null,
  granted_at      timestamptz not null,
  revoked_at      timestamptz
);
create unique index role_grant_key on platform.role_grant (person_id, role, organization_id) where revoked_at is null;
create index role_grant_organization_idx on platform.role_grant (organization_id, role) where revoked_at is null;
comment on table platform.role_grant is '任职：人员在某单位担任的角色，可有多个';
comment on column platform.role_grant.organization_id is '单位（治理模块登记的单位编号，不设外键）';
comment on column platform.role_grant.consortium_id is '联合体';
comment on column platform.role_grant.revoked_at is '解除时间；为空即有效';

create table platform.activation (
  id          uuid not null primary key,
  person_id   uuid not null references platform.person (id),
  code_digest bytea not null unique,
  expires_at  timestamptz not null,
  used_at     timestamptz
);
comment on table platform.activation is '激活码：一次有效，用来设置口令';

create table platform.deed (
  id              uuid not null primary key,
  at              timestamptz not null,
  what            text not null,
  subject_kind    text not null,
  subject_id      uuid not null,
  subject_number  text not null default '',
  from_status     text not null default '',
  to_status       text not null default '',
  reason          text not null default '',
  detail          jsonb not null default '{}',
  person_id       uuid,
  person_name     text not null,
  role            text not null default '',
  organization_id uuid,
  organization_name text not null default ''
);
create index deed_subject_idx on platform.deed (subject_kind, subject_id, at);
create index deed_at_idx on platform.deed (at desc);
create index deed_person_idx on platform.deed (person_id, at desc);
comment on table platform.deed is '留痕：谁在何时以何身份对什么做了什么，只增不改';
comment on column platform.deed.what is '做了什么，如 exchange.need.submitted';
comment on column platform.deed.subject_kind is '对象种类，如 exchange.need';
comment on column platform.deed.subject_number is '对象编号，供人阅读';
comment on column platform.deed.detail is '补充内容（不含敏感个人信息）';
comment on column platform.deed.person_name is '当时的姓名；系统自动办理时为“系统”';
comment on column platform.deed.organization_name is '当时的单位名称';

create table platform.number_series (
  kind text not null,
  year int not null,
  last bigint not null,
  primary key (kind, year)
);
comment on table platform.number_series is '编号序列：按种类与年度连续编号';

create table platform.setting (
  name  text not null primary key,
  value text not null
);
comment on table platform.setting is '运行状态：安装时与每日任务写下的少量值';
