create table platform.notice_address (
  person_id      uuid not null references platform.person (id),
  channel        text not null check (channel in ('EMAIL', 'SMS')),
  address_sealed bytea not null,
  code_digest    bytea,
  code_until     timestamptz,
  tries          int not null default 0,
  confirmed_at   timestamptz,
  primary key (person_id, channel)
);
comment on table platform.notice_address is '通知地址：本人登记并用验证码确认过的邮箱、手机号';
comment on column platform.notice_address.channel is '渠道：EMAIL 邮件，SMS 短信';
comment on column platform.notice_address.address_sealed is '地址密文';
comment on column platform.notice_address.code_digest is '等候输入的验证码的带密钥摘要';
comment on column platform.notice_address.code_until is '验证码有效到何时';
comment on column platform.notice_address.tries is '验证码输错的次数';
comment on column platform.notice_address.confirmed_at is '确认的时间；为空即还不能使用';

create table platform.notice_preference (
  person_id uuid not null references platform.person (id),
  topics    text not null,
  channel   text not null check (channel in ('EMAIL', 'SMS')),
  delivery  text not null check (delivery in ('OFF', 'AT_ONCE', 'DIGEST')),
  primary key (person_id, topics, channel)
);
comment on table platform.notice_preference is '通知偏好：本人对一类消息在一个渠道上的选择；没有选的按默认';
comment on column platform.notice_preference.topics is '消息的类别，如 MATCH';
comment on column platform.notice_preference.delivery is 'OFF 不发，AT_ONCE 立即，DIGEST 汇总';

create table platform.notice_digest (
  person_id uuid not null primary key references platform.person (id),
  weekly    boolean not null default false,
  hour      int not null default 8 check (hour between 6 and 22),
  told_on   date,
  told_at   timestamptz
);
comment on table platform.notice_digest is '消息汇总：本人选定的时间';
comment on column platform.notice_digest.weekly is '是否每周一次（星期一）；否则每天';
comment on column platform.notice_digest.hour is '几点';
comment on column platform.notice_digest.told_on is '最近一次汇总的日期';
comment on column platform.notice_digest.told_at is '最近一次汇总到何时的消息';

create table platform.dispatch (
  id         uuid not null primary key,
  person_id  uuid not null references platform.person (id),
  channel    text not null check (channel in ('EMAIL', 'SMS')),
  event_key  text not null,
  subject    text not null,
  text       text not null,
  status     text not null check (status in ('WAITING', 'SENDING', 'SENT', 'LOGGED', 'DROPPED', 'FAILED')),
  attempts   int not null default 0,
  due_at     timestamptz not null,
  created_at timestamptz not null,
  ended_at   timestamptz,
  sent_to    text not null default '',
  trouble    text not null default '',
  unique (event_key, channel)
);
create index dispatch_due_idx on platform.dispatch (due_at) where status in ('WAITING', 'SENDING');
create index dispatch_list_idx on platform.dispatch (created_at desc);
comment on table platform.dispatch is '发送：要用邮件或短信送出的一条';
comment on column platform.dispatch.event_key is '为哪件事，如 notice:编号、digest:人员:日期；同一件事在一个渠道上只有一条';
comment on column platform.dispatch.text is '正文，不含个人信息；验证码在送出后遮盖';
comment on column platform.dispatch.status is 'WAITING 待发，SENDING 正在发，SENT 已发，LOGGED 未接通渠道、只记录，DROPPED 不再需要，FAILED 没有发出';
comment on column platform.dispatch.due_at is '何时发；未发出的，何时再试';
comment on column platform.dispatch.sent_to is '送往的地址，遮盖后的';
comment on column platform.dispatch.trouble is '最近一次没有发出的原因';
