create table platform.outside_identity (
  provider       text not null,
  subject_digest bytea not null,
  person_id      uuid not null references platform.person (id),
  shown          text not null,
  linked_at      timestamptz not null,
  primary key (provider, subject_digest),
  unique (provider, person_id)
);
comment on table platform.outside_identity is '外部身份：统一身份认证（OIDC、CAS）中的账号与平台人员的关联，由本人登录后建立';
comment on column platform.outside_identity.provider is '哪种统一身份认证：oidc cas';
comment on column platform.outside_identity.subject_digest is '外部账号标识（连同认证地址）的带密钥摘要，原文不保存';
comment on column platform.outside_identity.shown is '遮盖后的外部账号，供本人辨认';
