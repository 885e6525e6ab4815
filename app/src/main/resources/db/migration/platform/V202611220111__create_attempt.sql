create table platform.attempt (
  kind           text not null,
  address_digest bytea not null,
  hour           timestamptz not null,
  count          int not null,
  primary key (kind, address_digest, hour)
);
create index attempt_hour_idx on platform.attempt (hour);
comment on table platform.attempt is '尝试次数：同一网络地址每小时登记、激活的次数，超过即暂停；只存地址的带密钥摘要，次日清除';
comment on column platform.attempt.kind is '种类，如 registration';
comment on column platform.attempt.hour is '整点';
