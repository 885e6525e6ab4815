-- What was changed, for the search index of every node. Written by triggers, so that no writer can forget it: also an import
-- in bulk, a correction by hand, a restored backup.
create table ops.change (
  xid        bigint not null default (pg_current_xact_id()::text::bigint),
  kind       text not null collate "C",
  subject_id uuid not null,
  primary key (xid, kind, subject_id)
);
comment on table ops.change is '变更：哪个事务改了哪条可检索的记录；各节点的检索索引据此跟进，跟进后清理';
comment on column ops.change.xid is '事务号；只读取小于 pg_snapshot_xmin 的，因此晚提交的事务不会漏掉';
comment on column ops.change.kind is '种类：模式与表名，如 exchange.need';
comment on column ops.change.subject_id is '记录的编号';

create table ops.search_origin (
  one           boolean not null primary key default true check (one),
  id            uuid not null default gen_random_uuid(),
  cleaned_below bigint not null default 0,
  cleaned_next  bigint not null default 0,
  renewed_at    timestamptz not null default now()
);
insert into ops.search_origin default values;
comment on table ops.search_origin is '检索索引的来源：一行；各节点的索引记着它所依据的来源，不同即重建';
comment on column ops.search_origin.id is '来源；重建检索、恢复备份时换新';
comment on column ops.search_origin.cleaned_below is '小于此事务号的变更已经清理；落在后面的索引须重建';
comment on column ops.search_origin.cleaned_next is '下一次清理到此事务号';

-- One statement, one call, however many rows it wrote. The kind is the table's own name.
create function ops.note_change() returns trigger language plpgsql as $$
begin
  insert into ops.change (kind, subject_id)
    select tg_table_schema || '.' || tg_table_name, id from touched
    on conflict do nothing;
  return null;
end $$;
comment on function ops.note_change is '把一条语句写过的行记入变更；用于带 id 列的表，转移表命名为 touched';
