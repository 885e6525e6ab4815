alter table governance.task add column resolution_id uuid references governance.resolution (id);
create index task_resolution_idx on governance.task (resolution_id) where resolution_id is not null;
comment on column governance.task.resolution_id is '由哪项决议而来';
comment on column governance.task.resolution_text is '依据的会议决议：平台上的决议写编号，其他写文字';
