-- Files that wait for their 30 days are not taken along: their batches keep their numbers, open ones are to be uploaded again.
update platform.sheet_import set status = 'DISCARDED', closed_at = now(), version = version + 1 where status = 'CHECKED';
alter table platform.sheet_import
  drop constraint sheet_import_status_check,
  drop column content_sealed,
  drop column outcome_sealed,
  add column kept boolean not null default false,
  add column place_sealed bytea,
  add column last_row int not null default 0,
  add column error_column int not null default -1,
  add column remark text not null default '',
  add column remark_args text[] not null default '{}',
  add constraint sheet_import_status_check
    check (status in ('CHECKING', 'CHECKED', 'COMMITTING', 'COMMITTED', 'DISCARDED', 'REFUSED')),
  add constraint sheet_import_kept_check
    check (kept = (place_sealed is not null) and (kept or status not in ('CHECKING', 'CHECKED', 'COMMITTING')));
create index sheet_import_kept_idx on platform.sheet_import (uploaded_at) where kept;
create index sheet_import_work_idx on platform.sheet_import (uploaded_at) where status in ('CHECKING', 'COMMITTING');
comment on column platform.sheet_import.status is '状态：CHECKING 核对中，CHECKED 已核对待提交，COMMITTING 提交中，COMMITTED 已提交，DISCARDED 已作废，REFUSED 未能读取';
comment on column platform.sheet_import.kept is '文件和逐行结果是否还在';
comment on column platform.sheet_import.place_sealed is '表格在文件中的位置和各列对应（密文）';
comment on column platform.sheet_import.last_row is '最后一个有内容的行号';
comment on column platform.sheet_import.error_column is '“错误原因”所在列，从 0 起；还没有读完时为 -1';
comment on column platform.sheet_import.remark is '给上传人看的一句话（消息的键），如为何没有读取';
comment on column platform.sheet_import.remark_args is '这句话里要填的内容';

create table platform.sheet_import_part (
  import_id uuid not null references platform.sheet_import (id),
  position  int not null,
  sealed    bytea not null,
  primary key (import_id, position)
);
comment on table platform.sheet_import_part is '上传的文件，分段加密保存';
comment on column platform.sheet_import_part.import_id is '导入批次';
comment on column platform.sheet_import_part.position is '第几段，从 0 起，每段 1 MB';
comment on column platform.sheet_import_part.sealed is '这一段的密文';

create table platform.sheet_import_outcome (
  import_id      uuid not null references platform.sheet_import (id),
  position       int not null,
  new_rows       int not null,
  changed_rows   int not null,
  unchanged_rows int not null,
  wrong_rows     int not null,
  sealed         bytea not null,
  primary key (import_id, position)
);
comment on table platform.sheet_import_outcome is '逐行核对结果，分段加密保存';
comment on column platform.sheet_import_outcome.import_id is '导入批次';
comment on column platform.sheet_import_outcome.position is '第几段，从 0 起';
comment on column platform.sheet_import_outcome.new_rows is '这一段的新增行数';
comment on column platform.sheet_import_outcome.changed_rows is '这一段的变更行数';
comment on column platform.sheet_import_outcome.unchanged_rows is '这一段的未变行数';
comment on column platform.sheet_import_outcome.wrong_rows is '这一段的有误行数';
comment on column platform.sheet_import_outcome.sealed is '这一段各行的结果（压缩后加密）';

create table platform.sheet_import_work (
  import_id         uuid not null primary key references platform.sheet_import (id),
  person_id         uuid not null references platform.person (id),
  role              text not null,
  asked_at          timestamptz not null,
  rows_done         int not null default 0,
  percent           int not null default 0,
  attempts          int not null default 0,
  cancelled         boolean not null default false
);
comment on table platform.sheet_import_work is '正在后台核对或提交的批次：替谁做、做到哪里';
comment on column platform.sheet_import_work.import_id is '导入批次';
comment on column platform.sheet_import_work.person_id is '替谁做';
comment on column platform.sheet_import_work.role is '其当时的角色';
comment on column platform.sheet_import_work.asked_at is '何时要求';
comment on column platform.sheet_import_work.rows_done is '已处理行数';
comment on column platform.sheet_import_work.percent is '进度百分比';
comment on column platform.sheet_import_work.attempts is '已做过几次（中断后自动重做）';
comment on column platform.sheet_import_work.cancelled is '是否已要求停下';
