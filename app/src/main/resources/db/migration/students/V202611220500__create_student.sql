create schema students;
comment on schema students is '学籍';

create table students.school_class (
  id           uuid not null primary key,
  school_id    uuid not null references governance.organization (id),
  name         text not null collate "zh-x-icu",
  teacher_id   uuid references platform.person (id),
  teacher_name text not null default '',
  created_at   timestamptz not null,
  unique (school_id, name)
);
create index school_class_teacher_idx on students.school_class (teacher_id);
comment on table students.school_class is '班级';
comment on column students.school_class.school_id is '学校';
comment on column students.school_class.name is '班级名称，学校内唯一';
comment on column students.school_class.teacher_id is '班主任';
comment on column students.school_class.teacher_name is '班主任姓名';

create table students.student (
  id                     uuid not null primary key,
  number                 text not null unique,
  school_id              uuid not null references governance.organization (id),
  class_id               uuid not null references students.school_class (id),
  person_id              uuid references platform.person (id),
  name                   text not null collate "zh-x-icu",
  male                   boolean not null,
  born_on                date not null,
  national_number_sealed bytea not null,
  national_number_digest bytea not null,
  id_card_sealed         bytea not null,
  id_card_digest         bytea not null,
  phone_sealed           bytea,
  phone_digest           bytea,
  major_code             text not null,
  level                  text not null check (level in ('中职', '高职专科', '职业本科')),
  plan_name              text not null default '',
  entered_on             date not null,
  graduates_on           date not null,
  region_code            text not null default '',
  status                 text not null check (status in ('ENROLLED', 'GRADUATED', 'LEFT')),
  enrolled_at            timestamptz not null,
  version                int not null default 0,
  check (graduates_on > entered_on)
);
-- One may study again elsewhere after leaving or graduating, but at one school at a time.
create unique index student_national_number_key on students.student (national_number_digest) where status = 'ENROLLED';
create unique index student_id_card_key on students.student (id_card_digest) where status = 'ENROLLED';
create index student_national_number_idx on students.student (national_number_digest);
create index student_id_card_idx on students.student (id_card_digest);
create index student_phone_idx on students.student (phone_digest) where phone_digest is not null;
create index student_school_idx on students.student (school_id, class_id, name);
create index student_person_idx on students.student (person_id);
comment on table students.student is '学生：学校名册上的一名学生';
comment on column students.student.number is '平台编号，与证件无关';
comment on column students.student.school_id is '所在学校';
comment on column students.student.class_id is '所在班级';
comment on column students.student.person_id is '登录账号';
comment on column students.student.male is '是否男性，由证件号码得出';
comment on column students.student.born_on is '出生日期，由证件号码得出';
comment on column students.student.national_number_sealed is '学籍号密文';
comment on column students.student.national_number_digest is '学籍号的带密钥摘要，用于查找与查重';
comment on column students.student.id_card_sealed is '证件号码密文';
comment on column students.student.id_card_digest is '证件号码的带密钥摘要，用于查找与查重';
comment on column students.student.phone_sealed is '手机号密文';
comment on column students.student.phone_digest is '手机号的带密钥摘要；兄弟姐妹可能共用，不要求唯一';
comment on column students.student.major_code is '专业代码（职业教育专业目录）';
comment on column students.student.level is '层次：中职 高职专科 职业本科';
comment on column students.student.plan_name is '学校使用的专业名称，可与目录名称不同';
comment on column students.student.entered_on is '入学日期';
comment on column students.student.graduates_on is '（预计）毕业日期';
comment on column students.student.region_code is '家庭所在地行政区划代码';
comment on column students.student.status is '状态：在籍 毕业 离校';

create table students.certificate (
  student_id uuid not null references students.student (id),
  position   int not null,
  name       text not null,
  primary key (student_id, position)
);
comment on table students.certificate is '学生取得的证书，按名册所写';

create table students.guardian (
  student_id       uuid not null primary key references students.student (id),
  name             text not null,
  relation         text not null,
  phone_sealed     bytea not null,
  phone_digest     bytea not null,
  confirmed_at     timestamptz,
  confirmed_by     text not null default '' check (confirmed_by in ('', 'CODE', 'PAPER')),
  confirmed_note   text not null default ''
);
comment on table students.guardian is '监护人';
comment on column students.guardian.relation is '与学生的关系';
comment on column students.guardian.phone_sealed is '手机号密文';
comment on column students.guardian.phone_digest is '手机号的带密钥摘要，用于确认时核对';
comment on column students.guardian.confirmed_at is '确认时间；为空即未确认或已撤回';
comment on column students.guardian.confirmed_by is '确认方式：确认码 纸质';
comment on column students.guardian.confirmed_note is '纸质确认书的存放位置或扫描件名称';

create table students.guardian_code (
  id          uuid not null primary key,
  student_id  uuid not null references students.student (id),
  code_digest bytea not null unique,
  expires_at  timestamptz not null,
  failures    int not null default 0,
  used_at     timestamptz
);
create index guardian_code_student_idx on students.guardian_code (student_id);
comment on table students.guardian_code is '监护人确认码：一次有效，须与名册上的监护人手机号一起使用';
comment on column students.guardian_code.failures is '手机号不符的次数；达到上限即失效';
