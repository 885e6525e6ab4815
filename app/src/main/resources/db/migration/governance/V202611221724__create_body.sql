create table governance.body (
  id                uuid not null primary key,
  number            text not null unique,
  consortium_id     uuid not null references governance.consortium (id),
  kind              text not null check (kind in ('LEADING_GROUP', 'COUNCIL', 'SECRETARIAT', 'EXPERT_COMMITTEE',
    'SCHOOL_PLACE_COMMITTEE', 'SCHOOL_ENTERPRISE_COMMITTEE', 'PROJECT_BOARD', 'STEERING_COMMITTEE',
    'GUIDANCE_COMMITTEE', 'EDUCATION_GROUP', 'ALLIANCE', 'REFORM_TEAM', 'WORK_TEAM')),
  name              text not null collate "zh-x-icu",
  parent_id         uuid references governance.body (id),
  topic             text not null default '',
  home_unit_id      uuid references governance.organization (id),
  remit             text not null default '',
  decides           text not null check (decides in ('VOTE', 'DELIBERATION', 'NONE')),
  quorum            text not null default 'OVER_HALF' check (quorum in ('OVER_HALF', 'TWO_THIRDS', 'THREE_QUARTERS', 'ALL')),
  majority          text not null default 'OVER_HALF' check (majority in ('OVER_HALF', 'TWO_THIRDS', 'THREE_QUARTERS', 'ALL')),
  majority_of       text not null default 'PRESENT' check (majority_of in ('PRESENT', 'ALL')),
  decides_basis     text not null default '',
  interval_months   int not null default 0 check (interval_months >= 0),
  founded_on        date not null,
  ended_on          date,
  seats_numbered    int not null default 0,
  example           boolean not null default false,
  version           int not null default 0
);
create index body_consortium_idx on governance.body (consortium_id, kind);
create index body_parent_idx on governance.body (parent_id);
create index body_home_unit_idx on governance.body (home_unit_id);
create unique index body_single_key on governance.body (consortium_id, kind)
  where ended_on is null and kind in ('LEADING_GROUP', 'COUNCIL', 'SECRETARIAT');
create unique index body_name_key on governance.body (consortium_id, name) where ended_on is null;
comment on table governance.body is '机构：联合体的领导小组、理事会、秘书处、各委员会、专班，以及与之并列的市级机构';
comment on column governance.body.number is '机构编号，如 JG-2026-000001';
comment on column governance.body.kind is '类别：领导小组 理事会 秘书处 专家咨询 校地合作 校企合作 项目联管会 专业群建设指导委员会 教指委 职教集团 联盟 市级专班 工作专班';
comment on column governance.body.parent_id is '上级机构；与联合体并列的机构为空';
comment on column governance.body.topic is '所管的专业群、项目或行业；其他类别为空';
comment on column governance.body.home_unit_id is '设立单位：工作专班所在的成员单位，教指委、职教集团的牵头单位';
comment on column governance.body.remit is '职责';
comment on column governance.body.decides is '议事方式：表决 审议（不表决，形成会议纪要） 不作决定';
comment on column governance.body.quorum is '法定到会比例，占应到席位';
comment on column governance.body.majority is '通过比例';
comment on column governance.body.majority_of is '通过比例的基数：到会席位或全部席位';
comment on column governance.body.decides_basis is '议事方式的依据，如 章程第十二条';
comment on column governance.body.interval_months is '章程规定至少几个月开一次会；0 为未规定';
comment on column governance.body.ended_on is '撤销日期';
comment on column governance.body.seats_numbered is '已编到第几个席位';
comment on column governance.body.example is '演示用虚构机构（示例）';

create table governance.seat (
  id              uuid not null primary key,
  body_id         uuid not null references governance.body (id),
  place           int not null,
  office          text not null check (office in ('CHAIR', 'VICE_CHAIR', 'SECRETARY_GENERAL', 'DEPUTY_SECRETARY', 'MEMBER', 'EXPERT')),
  title           text not null default '',
  organization_id uuid not null references governance.organization (id),
  holder          text not null default '' collate "zh-x-icu",
  holder_post     text not null default '',
  person_id       uuid,
  alternate       text not null default '' collate "zh-x-icu",
  alternate_id    uuid,
  voting          boolean not null default true,
  since           date not null,
  until           date,
  ended_on        date,
  version         int not null default 0,
  unique (body_id, place),
  check (until is null or until >= since)
);
create index seat_organization_idx on governance.seat (organization_id) where ended_on is null;
create index seat_person_idx on governance.seat (person_id) where ended_on is null;
create index seat_alternate_idx on governance.seat (alternate_id) where ended_on is null;
create unique index seat_person_key on governance.seat (body_id, person_id) where ended_on is null and person_id is not null;
comment on table governance.seat is '席位：机构中的一个位置，由某单位推荐的一人担任，可有一名代表';
comment on column governance.seat.place is '在机构中的序号';
comment on column governance.seat.office is '职位类别：负责人 副职 秘书长 副秘书长 成员 专家';
comment on column governance.seat.title is '职位名称，如 理事长；为空时用类别名称';
comment on column governance.seat.organization_id is '推荐单位';
comment on column governance.seat.holder is '担任者姓名；为空即空缺';
comment on column governance.seat.holder_post is '担任者在本单位的职务';
comment on column governance.seat.person_id is '担任者在平台的账号；没有账号的由秘书处代办';
comment on column governance.seat.alternate is '代表（替补）姓名';
comment on column governance.seat.alternate_id is '代表在平台的账号';
comment on column governance.seat.voting is '是否有表决权';
comment on column governance.seat.since is '任期起';
comment on column governance.seat.until is '任期止；为空即未定';
comment on column governance.seat.ended_on is '席位撤销日期';
