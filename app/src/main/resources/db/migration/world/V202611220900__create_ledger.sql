create schema world;
comment on schema world is '演示世界';

create table world.load (
  only_row    boolean not null primary key default true check (only_row),
  today       date not null,
  begun_at    timestamptz not null,
  finished_at timestamptz
);
comment on table world.load is '演示世界的装载：至多一行，中断后按同一天继续';
comment on column world.load.only_row is '保证只有一行';
comment on column world.load.today is '装载所依据的日期';
comment on column world.load.begun_at is '开始装载的时间';
comment on column world.load.finished_at is '装载完成的时间；为空表示尚未完成';

create table world.made (
  key     text not null primary key,
  id      uuid,
  made_at timestamptz not null
);
comment on table world.made is '演示世界中已经建立的部分：与该部分在同一事务内写下';
comment on column world.made.key is '部分的名称，如 firm/firm-01、class/24机电1班；不含个人信息';
comment on column world.made.id is '所建对象的标识；成批建立的部分为空';
comment on column world.made.made_at is '建立的时间';
