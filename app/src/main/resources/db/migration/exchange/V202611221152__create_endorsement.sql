create table exchange.need_endorsement (
  id             uuid not null primary key,
  need_id        uuid not null references exchange.need (id),
  token_digest   bytea not null unique,
  asked_at       timestamptz not null,
  expires_at     timestamptz not null,
  outcome        text not null default '' check (outcome in ('', 'CONFIRMED', 'OBJECTED')),
  content_digest bytea,
  answered_by    text not null default '',
  reason         text not null default '',
  answered_at    timestamptz,
  check ((outcome = '') = (answered_at is null)),
  check ((outcome = '') = (content_digest is null))
);
create index need_endorsement_need_idx on exchange.need_endorsement (need_id, asked_at desc);
comment on table exchange.need_endorsement is '代录确认：代企业录入的岗位，请企业凭一次性链接核对后确认或提出异议';
comment on column exchange.need_endorsement.token_digest is '链接的带密钥摘要，原文不保存';
comment on column exchange.need_endorsement.expires_at is '链接何时失效；换发新链接时旧的即刻失效';
comment on column exchange.need_endorsement.outcome is '企业的答复：确认 异议；为空即未答复';
comment on column exchange.need_endorsement.content_digest is '企业看到并答复的内容的摘要，之后改过就要重新确认';
comment on column exchange.need_endorsement.answered_by is '答复人自己填写的姓名';
comment on column exchange.need_endorsement.reason is '异议的理由';
