create table platform.sheet_import_title (
  organization_id uuid not null,
  kind            text not null,
  words           text not null,
  title           text not null,
  person_id       uuid not null references platform.person (id),
  at              timestamptz not null,
  primary key (organization_id, kind, words)
);
comment on table platform.sheet_import_title is '单位自己的表格用的列名，对应模板的哪一列；下次上传时照此读取';
comment on column platform.sheet_import_title.organization_id is '单位（治理模块登记的单位编号，不设外键）';
comment on column platform.sheet_import_title.kind is '导入种类，如 posts';
comment on column platform.sheet_import_title.words is '单位的列名';
comment on column platform.sheet_import_title.title is '模板的列名；空为不读取';
comment on column platform.sheet_import_title.person_id is '谁定的';
comment on column platform.sheet_import_title.at is '何时';

alter table platform.sheet_import
  drop constraint sheet_import_status_check,
  drop constraint sheet_import_kept_check,
  add constraint sheet_import_status_check check (status in
    ('ASSIGNING', 'CHECKING', 'CHECKED', 'COMMITTING', 'COMMITTED', 'UNDOING', 'UNDONE', 'DISCARDED', 'REFUSED')),
  add constraint sheet_import_kept_check check (kept = (place_sealed is not null)
    and (kept or status not in ('ASSIGNING', 'CHECKING', 'CHECKED', 'COMMITTING', 'UNDOING')));
comment on column platform.sheet_import.status is '状态：ASSIGNING 待对应列，CHECKING 核对中，CHECKED 已核对待提交，COMMITTING 提交中，COMMITTED 已提交，UNDOING 撤销中，UNDONE 已撤销，DISCARDED 已作废，REFUSED 未能读取';
