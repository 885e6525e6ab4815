create table platform.file_content (
  sha256     bytea not null primary key check (octet_length(sha256) = 32),
  kind       text not null check (kind in ('PDF', 'JPEG', 'PNG', 'XLSX', 'DOCX', 'CSV', 'ZIP')),
  bytes      bigint not null check (bytes > 0),
  preview_sealed bytea,
  wanted_at  timestamptz not null
);
create index file_content_wanted_idx on platform.file_content (wanted_at);
comment on table platform.file_content is '文件内容：同样的内容只保存一份';
comment on column platform.file_content.sha256 is '内容的 SHA-256 摘要';
comment on column platform.file_content.kind is '由内容认出的类型';
comment on column platform.file_content.bytes is '大小（字节）';
comment on column platform.file_content.preview_sealed is '图片缩小后的样子（不含拍摄地点等附带信息），密文；其他类型为空';
comment on column platform.file_content.wanted_at is '最近一次上传或移除的时间；没有附件指向它满规定天数后清理';

create table platform.file_part (
  sha256         bytea not null references platform.file_content (sha256) on delete cascade,
  position       int not null,
  content_sealed bytea not null,
  primary key (sha256, position)
);
comment on table platform.file_part is '文件内容，分段加密保存';
comment on column platform.file_part.sha256 is '所属内容';
comment on column platform.file_part.position is '第几段，从 0 起';
comment on column platform.file_part.content_sealed is '内容密文';

create table platform.attachment (
  id              uuid not null primary key,
  number          text not null unique,
  subject_kind    text not null,
  subject_id      uuid not null,
  name            text not null,
  sha256          bytea not null references platform.file_content (sha256),
  added_by        uuid not null references platform.person (id),
  added_by_name   text not null,
  organization_id uuid not null,
  added_at        timestamptz not null
);
create index attachment_subject_idx on platform.attachment (subject_kind, subject_id, added_at);
create index attachment_content_idx on platform.attachment (sha256);
comment on table platform.attachment is '附件：某件事带的一个文件；谁看得见这件事，谁才看得见它';
comment on column platform.attachment.number is '编号，如 FJ-2026-000001';
comment on column platform.attachment.subject_kind is '所属对象的种类，如 exchange.need';
comment on column platform.attachment.subject_id is '所属对象';
comment on column platform.attachment.name is '文件名';
comment on column platform.attachment.sha256 is '内容';
comment on column platform.attachment.added_by is '上传人';
comment on column platform.attachment.added_by_name is '上传人当时的姓名';
comment on column platform.attachment.organization_id is '上传人单位（不设外键）';
comment on column platform.attachment.added_at is '上传时间';
