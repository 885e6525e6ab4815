create table platform.download (
  id              uuid not null primary key,
  number          text not null unique,
  kind            text not null,
  query           text not null,
  format          text not null check (format in ('XLSX', 'CSV')),
  title           text not null,
  conditions      text not null,
  file_name       text not null,
  person_id       uuid not null references platform.person (id),
  role            text not null,
  organization_id uuid not null,
  status          text not null check (status in ('WAITING', 'RUNNING', 'READY', 'FAILED', 'EXPIRED')),
  rows            bigint not null default 0,
  bytes           bigint not null default 0,
  asked_at        timestamptz not null,
  ended_at        timestamptz,
  expires_on      date
);
create index download_list_idx on platform.download (person_id, asked_at desc);
create index download_expiry_idx on platform.download (expires_on) where status = 'READY';
comment on table platform.download is '下载清单：行数多、在后台生成的导出文件';
comment on column platform.download.number is '编号，如 XZ-2026-000001';
comment on column platform.download.kind is '清单种类，如 needs';
comment on column platform.download.query is '清单地址中的筛选条件';
comment on column platform.download.format is '文件格式';
comment on column platform.download.title is '清单名称';
comment on column platform.download.conditions is '筛选条件（文字）';
comment on column platform.download.file_name is '文件名';
comment on column platform.download.person_id is '申请人';
comment on column platform.download.role is '申请时的角色';
comment on column platform.download.organization_id is '申请人单位（不设外键）';
comment on column platform.download.status is '状态：WAITING 排队，RUNNING 生成中，READY 可下载，FAILED 没有生成，EXPIRED 已到期删除';
comment on column platform.download.rows is '已写行数；生成完毕后为总行数';
comment on column platform.download.bytes is '文件大小（字节）';
comment on column platform.download.asked_at is '申请时间';
comment on column platform.download.ended_at is '生成完毕或未能生成的时间';
comment on column platform.download.expires_on is '保存到哪一天';

create table platform.download_part (
  download_id    uuid not null references platform.download (id) on delete cascade,
  position       int not null,
  content_sealed bytea not null,
  primary key (download_id, position)
);
comment on table platform.download_part is '下载文件的内容，分段加密保存';
comment on column platform.download_part.download_id is '所属下载';
comment on column platform.download_part.position is '第几段，从 0 起';
comment on column platform.download_part.content_sealed is '内容密文';
