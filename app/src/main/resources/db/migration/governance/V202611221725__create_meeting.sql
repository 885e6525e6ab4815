create table governance.meeting (
  id             uuid not null primary key,
  number         text not null unique,
  consortium_id  uuid not null references governance.consortium (id),
  body_id        uuid not null references governance.body (id),
  kind           text not null default 'BODY' check (kind in ('BODY', 'JOINT')),
  title          text not null collate "zh-x-icu",
  starts_at      timestamptz not null,
  ends_at        timestamptz not null,
  place          text not null default '',
  way            text not null default 'ONSITE' check (way in ('ONSITE', 'ONLINE', 'MIXED')),
  note           text not null default '',
  status         text not null check (status in ('DRAFT', 'CALLED', 'OPEN', 'CLOSED', 'CANCELLED')),
  minutes        text not null default '',
  minutes_number text not null default '',
  signed_by      text not null default '',
  signed_on      date,
  example        boolean not null default false,
  version        int not null default 0,
  check (ends_at > starts_at)
);
create index meeting_consortium_idx on governance.meeting (consortium_id, starts_at desc);
create index meeting_body_idx on governance.meeting (body_id, starts_at desc);
create unique index meeting_minutes_number_key on governance.meeting (consortium_id, minutes_number) where minutes_number <> '';
comment on table governance.meeting is '会议：某机构的一次会议，或由其召集的联席会议';
comment on column governance.meeting.number is '会议编号，如 HY-2026-000001';
comment on column governance.meeting.body_id is '召集的机构';
comment on column governance.meeting.kind is '种类：机构会议 联席会议';
comment on column governance.meeting.way is '方式：现场 线上 现场与线上';
comment on column governance.meeting.note is '通知正文的补充说明';
comment on column governance.meeting.status is '状态：草拟 已通知 进行中 已结束 已取消';
comment on column governance.meeting.minutes is '会议纪要正文';
comment on column governance.meeting.minutes_number is '纪要文号，签发时编';
comment on column governance.meeting.signed_by is '签发人（姓名与职务）';
comment on column governance.meeting.signed_on is '签发日期；为空即未签发';

create table governance.agenda_item (
  id          uuid not null primary key,
  meeting_id  uuid not null references governance.meeting (id),
  place       int not null,
  title       text not null,
  proposal    text not null default '',
  decides     text not null check (decides in ('VOTE', 'DELIBERATION', 'NONE')),
  secret      boolean not null default false,
  mode        text not null default 'CONSULTATION' check (mode in ('CONSULTATION', 'PROJECT', 'BRIDGE', 'MARKET')),
  sides       text[] not null default '{}',
  reporter    text not null default '',
  problem_id  uuid,
  status      text not null default 'WAITING' check (status in ('WAITING', 'VOTING', 'PASSED', 'REJECTED', 'DEFERRED', 'HEARD', 'WITHDRAWN')),
  opened_at   timestamptz,
  closed_at   timestamptz,
  entitled    int not null default 0,
  present     int not null default 0,
  recused     int not null default 0,
  in_favour   int not null default 0,
  against     int not null default 0,
  abstained   int not null default 0,
  conclusion  text not null default '',
  version     int not null default 0,
  unique (meeting_id, place)
);
comment on table governance.agenda_item is '议题：会议议程中的一项';
comment on column governance.agenda_item.place is '序号';
comment on column governance.agenda_item.proposal is '拟议内容；通过后成为决议正文';
comment on column governance.agenda_item.decides is '怎样决定：表决 审议 听取';
comment on column governance.agenda_item.secret is '无记名表决：只存票数，不存谁投了什么';
comment on column governance.agenda_item.mode is '运行方式：集体会商 工作项目 桥接平台 市场运作';
comment on column governance.agenda_item.sides is '涉及的政企校行各方';
comment on column governance.agenda_item.reporter is '汇报单位或人员';
comment on column governance.agenda_item.problem_id is '列入本次会议的问题';
comment on column governance.agenda_item.status is '状态：待议 表决中 通过 未通过 暂缓 已听取 已撤下';
comment on column governance.agenda_item.entitled is '结束时应到的有表决权席位';
comment on column governance.agenda_item.present is '结束时到会的有表决权席位，不含回避';
comment on column governance.agenda_item.recused is '回避席位数';
comment on column governance.agenda_item.in_favour is '赞成票';
comment on column governance.agenda_item.against is '反对票';
comment on column governance.agenda_item.abstained is '弃权票';
comment on column governance.agenda_item.conclusion is '审议意见';

create table governance.attendance (
  meeting_id     uuid not null references governance.meeting (id),
  seat_id        uuid not null references governance.seat (id),
  reply          text not null default 'NONE' check (reply in ('NONE', 'COMING', 'EXCUSED', 'ALTERNATE')),
  reply_reason   text not null default '',
  signed_in_at   timestamptz,
  signed_in_as   text not null default '',
  person_id      uuid,
  by_alternate   boolean not null default false,
  entered_by     text not null default '',
  primary key (meeting_id, seat_id)
);
create index attendance_seat_idx on governance.attendance (seat_id);
comment on table governance.attendance is '到会：每个席位对一次会议的回复与签到';
comment on column governance.attendance.reply is '回复：未回复 参加 请假 由代表参加';
comment on column governance.attendance.signed_in_as is '签到者姓名';
comment on column governance.attendance.person_id is '签到者的账号';
comment on column governance.attendance.by_alternate is '是否由代表出席';
comment on column governance.attendance.entered_by is '秘书处代签者姓名；本人签到为空';

create table governance.recusal (
  item_id uuid not null references governance.agenda_item (id),
  seat_id uuid not null references governance.seat (id),
  reason  text not null,
  at      timestamptz not null,
  primary key (item_id, seat_id)
);
comment on table governance.recusal is '回避：某席位不参加某议题的表决';

create table governance.ballot (
  item_id    uuid not null references governance.agenda_item (id),
  seat_id    uuid not null references governance.seat (id),
  choice     text check (choice in ('IN_FAVOUR', 'AGAINST', 'ABSTAINED')),
  entered_by text not null default '',
  primary key (item_id, seat_id)
);
comment on table governance.ballot is '表决：某席位已就某议题表决；一个席位一票';
comment on column governance.ballot.choice is '记名表决的选择；无记名表决为空，只计入议题的票数';
comment on column governance.ballot.entered_by is '秘书处代录者姓名；本人表决为空';

create table governance.resolution (
  id             uuid not null primary key,
  number         text not null unique,
  consortium_id  uuid not null references governance.consortium (id),
  body_id        uuid not null references governance.body (id),
  meeting_id     uuid not null references governance.meeting (id),
  item_id        uuid not null unique references governance.agenda_item (id),
  title          text not null collate "zh-x-icu",
  text           text not null,
  decided_on     date not null,
  status         text not null check (status in ('AWAITING_SIGNATURE', 'IN_FORCE', 'REVOKED')),
  needs_task     boolean not null default true,
  no_task_reason text not null default '',
  revoked_on     date,
  revoked_reason text not null default '',
  version        int not null default 0,
  check (needs_task or no_task_reason <> '')
);
create index resolution_consortium_idx on governance.resolution (consortium_id, decided_on desc);
create index resolution_body_idx on governance.resolution (body_id);
create index resolution_meeting_idx on governance.resolution (meeting_id);
comment on table governance.resolution is '决议：会议通过的事项；任务由它产生';
comment on column governance.resolution.number is '决议编号，如 JY-2026-000001';
comment on column governance.resolution.status is '状态：待签发（审议事项待会议纪要签发） 有效 已废止';
comment on column governance.resolution.needs_task is '是否需要分解为任务';
comment on column governance.resolution.no_task_reason is '不需要任务的原因';
