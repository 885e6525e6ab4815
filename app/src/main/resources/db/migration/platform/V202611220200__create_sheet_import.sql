create table platform.sheet_import (
  id              uuid not null primary key,
  number          text not null unique,
  kind            text not null,
  organization_id uuid not null,
  person_id       uuid not null references platform.person (id),
  person_name     text not null,
  file_name       text not null,
  sha256          bytea not null,
  bytes           int not null,
  content_sealed  bytea,
  outcome_sealed  bytea,
  status          text not null check (status in ('CHECKED', 'COMMITTED', 'DISCARDED')),
  new_rows        int not null,
  changed_rows    int not null,
  unchanged_rows  int not null,
  wrong_rows      int not null,
  uploaded_at     timestamptz not null,
  closed_at       timestamptz,
  version         int not null default 0,
  check ((content_sealed is null) = (outcome_sealed is null)),
  check (status <> 'CHECKED' or content_sealed is not null)
);
create index sheet_import_list_idx on platform.sheet_import (organization_id, kind, uploaded_at desc);
create index sheet_import_kept_idx on platform.sheet_import (uploaded_at) where content_sealed is not null;
comment on table platform.sheet_import is '导入批次：上传的表格及其核对结果';
comment on column platform.sheet_import.number is '批次编号，如 DR-2026-000001';
comment on column platform.sheet_import.kind is '导入种类，如 posts';
comment on column platform.sheet_import.organization_id is '上传单位（治理模块登记的单位编号，不设外键）';
comment on column platform.sheet_import.person_id is '上传人';
comment on column platform.sheet_import.person_name is '上传人当时的姓名';
comment on column platform.sheet_import.file_name is '上传时的文件名';
comment on column platform.sheet_import.sha256 is '文件内容的摘要，用来认出同一份文件';
comment on column platform.sheet_import.bytes is '文件大小（字节）';
comment on column platform.sheet_import.content_sealed is '文件内容密文；提交或作废满保存天数后删除';
comment on column platform.sheet_import.outcome_sealed is '逐行核对结果密文（可能含个人信息）；与文件同时删除';
comment on column platform.sheet_import.status is '状态：CHECKED 已核对待提交，COMMITTED 已提交，DISCARDED 已作废';
comment on column platform.sheet_import.new_rows is '新增行数';
comment on column platform.sheet_import.changed_rows is '变更行数';
comment on column platform.sheet_import.unchanged_rows is '未变行数';
comment on column platform.sheet_import.wrong_rows is '有误行数';
comment on column platform.sheet_import.uploaded_at is '上传时间';
comment on column platform.sheet_import.closed_at is '提交或作废时间';
