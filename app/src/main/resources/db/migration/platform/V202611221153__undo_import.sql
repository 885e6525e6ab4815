alter table platform.sheet_import
  drop constraint sheet_import_status_check,
  drop constraint sheet_import_kept_check,
  add column undo_reason text not null default '',
  add constraint sheet_import_status_check check (status in
    ('CHECKING', 'CHECKED', 'COMMITTING', 'COMMITTED', 'UNDOING', 'UNDONE', 'DISCARDED', 'REFUSED')),
  add constraint sheet_import_kept_check check (
    kept = (place_sealed is not null) and (kept or status not in ('CHECKING', 'CHECKED', 'COMMITTING', 'UNDOING')));
drop index platform.sheet_import_work_idx;
create index sheet_import_work_idx on platform.sheet_import (uploaded_at)
  where status in ('CHECKING', 'COMMITTING', 'UNDOING');
comment on column platform.sheet_import.status is '状态：CHECKING 核对中，CHECKED 已核对待提交，COMMITTING 提交中，COMMITTED 已提交，UNDOING 撤销中，UNDONE 已撤销，DISCARDED 已作废，REFUSED 未能读取';
comment on column platform.sheet_import.undo_reason is '撤销的原因';
