create table exchange.report (
  id            uuid not null primary key,
  number        text not null unique,
  consortium_id uuid not null,
  need_id       uuid not null references exchange.need (id),
  kind          text not null check (kind in ('FALSE_FACTS', 'FEES', 'DISCRIMINATION', 'NOT_HIRING', 'UNLAWFUL', 'OTHER')),
  text          text not null default '',
  reporter_id   uuid,
  token_digest  bytea not null unique,
  source_digest bytea not null,
  reported_at   timestamptz not null,
  answer_by     date not null,
  outcome       text not null default '' check (outcome in ('', 'UPHELD', 'PARTLY', 'UNFOUNDED')),
  answer        text not null default '',
  answered_at   timestamptz,
  version       int not null default 0,
  check ((outcome = '') = (answered_at is null))
);
create index report_open_idx on exchange.report (consortium_id, answer_by) where outcome = '';
create index report_list_idx on exchange.report (consortium_id, reported_at desc);
create index report_source_idx on exchange.report (source_digest, reported_at);
create index report_need_idx on exchange.report (need_id);
comment on table exchange.report is '举报：对一个已发布岗位的反映，由秘书处在期限内答复';
comment on column exchange.report.number is '举报编号，如 JB-2026-000012';
comment on column exchange.report.need_id is '被举报的岗位';
comment on column exchange.report.kind is '事由：信息不实 收费押证 歧视 不再招聘 违法用工 其他';
comment on column exchange.report.text is '举报人的说明';
comment on column exchange.report.reporter_id is '举报人账号；未登录时为空';
comment on column exchange.report.token_digest is '查询码的带密钥摘要；凭查询码查看答复';
comment on column exchange.report.source_digest is '来源地址的带密钥摘要，只用于限制次数';
comment on column exchange.report.answer_by is '最迟答复日期';
comment on column exchange.report.outcome is '结论：属实 部分属实 不属实；为空即未答复';
comment on column exchange.report.answer is '答复内容，举报人可见';
