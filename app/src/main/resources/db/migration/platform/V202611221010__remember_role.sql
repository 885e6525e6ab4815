alter table platform.person add column last_grant_id uuid;
comment on column platform.person.last_grant_id is '上次使用的任职，登录后先用它；已解除的不再使用';
