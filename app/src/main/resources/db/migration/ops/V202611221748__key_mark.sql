-- Which key sealed what is in this database: an instance with another key, or none, does not start on it.
create table ops.key_mark (
  one     boolean not null primary key default true check (one),
  mark    text not null check (mark ~ '^[0-9a-f]{16}$'),
  kept_at timestamptz not null default now()
);
comment on table ops.key_mark is '密钥的标记：一行；第一个实例启动时记下，之后密钥不同的实例不能启动';
comment on column ops.key_mark.mark is '由密钥算出的十六个字符，认得出是哪一把，推不出密钥';
comment on column ops.key_mark.kept_at is '记下的时刻';
