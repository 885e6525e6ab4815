-- When a match ended: three years later it goes, as the rules on personal data promise.
alter table exchange.match add column ended_at timestamptz;
update exchange.match m
set ended_at = coalesce(
  (select max(d.at) from platform.deed d where d.subject_kind = 'exchange.match' and d.subject_id = m.id and d.to_status = m.status),
  m.opened_at)
where m.status in ('ARRIVED', 'DECLINED', 'LAPSED', 'ENDED');
alter table exchange.match add constraint match_ended_check
  check ((ended_at is not null) = (status in ('ARRIVED', 'DECLINED', 'LAPSED', 'ENDED')));
create index match_ended_idx on exchange.match (ended_at) where ended_at is not null;
comment on column exchange.match.ended_at is '结束的时刻（到岗、婉拒、逾期、终止）；满保存期限后整条删除，未结束的为空';
