create table platform.partner_token (
  id            uuid not null primary key,
  number        text not null unique,
  consortium_id uuid not null,
  partner       text not null,
  purpose       text not null,
  scopes        text[] not null,
  token_digest  bytea not null unique,
  ending        text not null,
  per_hour      int not null check (per_hour > 0),
  issued_at     timestamptz not null,
  expires_on    date not null,
  revoked_at    timestamptz,
  last_used_at  timestamptz,
  uses          bigint not null default 0,
  replaces      uuid references platform.partner_token (id)
);
create index partner_token_list_idx on platform.partner_token (consortium_id, issued_at desc);
comment on table platform.partner_token is '合作方接口令牌：只存摘要，不存令牌本身';
comment on column platform.partner_token.partner is '合作方';
comment on column platform.partner_token.scopes is '可以读取的范围';
comment on column platform.partner_token.ending is '令牌末四位，便于辨认';
comment on column platform.partner_token.per_hour is '每小时最多请求次数';
comment on column platform.partner_token.replaces is '换发：接替哪一枚';
