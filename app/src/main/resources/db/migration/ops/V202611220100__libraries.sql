-- Tables that belong to libraries: sessions, events, scheduled work. Their layout is the libraries' own.

create table ops.spring_session (
  primary_id            char(36) not null primary key,
  session_id            char(36) not null,
  creation_time         bigint not null,
  last_access_time      bigint not null,
  max_inactive_interval int not null,
  expiry_time           bigint not null,
  principal_name        varchar(100)
);
create unique index spring_session_ix1 on ops.spring_session (session_id);
create index spring_session_ix2 on ops.spring_session (expiry_time);
create index spring_session_ix3 on ops.spring_session (principal_name);

create table ops.spring_session_attributes (
  session_primary_id char(36) not null references ops.spring_session (primary_id) on delete cascade,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea not null,
  primary key (session_primary_id, attribute_name)
);
comment on table ops.spring_session is '会话：登录后的浏览器会话，多实例共用';
comment on table ops.spring_session_attributes is '会话属性';

create table ops.event_publication (
  id                     uuid not null primary key,
  listener_id            text not null,
  event_type             text not null,
  serialized_event       text not null,
  publication_date       timestamptz not null,
  completion_date        timestamptz,
  status                 text,
  completion_attempts    int,
  last_resubmission_date timestamptz
);
create index event_publication_serialized_event_hash_idx on ops.event_publication using hash (serialized_event);
create index event_publication_by_completion_date_idx on ops.event_publication (completion_date);
comment on table ops.event_publication is '事件登记：每个监听方一行，完成后记完成时间，未完成的重试';

create table ops.scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  state                text,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time_idx on ops.scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat_idx on ops.scheduled_tasks (last_heartbeat);
comment on table ops.scheduled_tasks is '计划任务：多实例中只由一个执行';
