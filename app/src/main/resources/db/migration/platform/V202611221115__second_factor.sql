create table platform.second_factor (
  person_id     uuid not null primary key references platform.person (id),
  secret_sealed bytea not null,
  last_step     bigint not null,
  enrolled_at   timestamptz not null
);
comment on table platform.second_factor is '第二重验证：登录时除口令外还要输入的动态验证码（RFC 6238）';
comment on column platform.second_factor.secret_sealed is '验证器密钥的密文';
comment on column platform.second_factor.last_step is '最近用过的时间步，同一验证码不能再用';

create table platform.recovery_code (
  person_id   uuid not null references platform.person (id),
  code_digest bytea not null unique,
  used_at     timestamptz,
  primary key (person_id, code_digest)
);
comment on table platform.recovery_code is '恢复码：验证器不在手边时使用，每个一次有效，只存带密钥的摘要';
