-- What was counted per hour begins anew; a window now begins with the first try and says when it ends.
drop table platform.attempt;
create table platform.attempt (
  kind       text not null,
  key_digest bytea not null,
  tries      int not null,
  until      timestamptz not null,
  primary key (kind, key_digest)
);
create index attempt_until_idx on platform.attempt (until);
comment on table platform.attempt is '尝试次数：同一网络地址或同一账号在一段时间内尝试的次数，超过即暂停；只存带密钥的摘要，到期清除';
comment on column platform.attempt.kind is '种类，如 sign-in.name';
comment on column platform.attempt.key_digest is '网络地址或账号的带密钥摘要';
comment on column platform.attempt.until is '何时重新计数';
