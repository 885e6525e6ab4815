create table platform.notice (
  id        uuid not null primary key,
  person_id uuid not null references platform.person (id),
  topic     text not null,
  title     text not null,
  text      text not null,
  url       text not null,
  at        timestamptz not null,
  read_at   timestamptz
);
create index notice_person_idx on platform.notice (person_id, at desc);
create index notice_unread_idx on platform.notice (person_id) where read_at is null;
comment on table platform.notice is '消息：发给某人的提示，随业务事务写入';
comment on column platform.notice.topic is '事由，如 exchange.match.agreed';
comment on column platform.notice.url is '站内地址';
comment on column platform.notice.read_at is '阅读时间；为空即未读';
