create table atlas.scheme (
  code            text not null primary key,
  id              uuid not null unique,
  name            text not null,
  kind            text not null check (kind in ('SYSTEM', 'CLUSTER', 'CHAIN', 'CLUSTER_AND_CHAIN')),
  source          text not null,
  valid_from      date not null,
  valid_to        date,
  verification    text not null check (verification in ('VERIFIED', 'UNVERIFIED', 'EXAMPLE')),
  note            text not null default '',
  stated_systems  int,
  stated_clusters int,
  stated_chains   int,
  entered         boolean not null default false,
  retired         boolean not null default false,
  version         int not null default 0
);
comment on table atlas.scheme is '产业划分方案：并存，不把旧方案改成新方案';
comment on column atlas.scheme.source is '出处';
comment on column atlas.scheme.valid_to is '失效日期；为空即仍有效';
comment on column atlas.scheme.verification is '已核、待核、示例';
comment on column atlas.scheme.stated_chains is '出处所称的产业链数；名称未公布的不补造';
comment on column atlas.scheme.entered is '由人录入或改过：载入文件时不覆盖';

create table atlas.chain (
  id           uuid not null primary key,
  scheme_code  text not null references atlas.scheme (code),
  code         text not null,
  name         text not null,
  kind         text not null check (kind in ('SYSTEM', 'CLUSTER', 'CHAIN')),
  tag          text not null default '',
  verification text not null check (verification in ('VERIFIED', 'UNVERIFIED', 'EXAMPLE')),
  industries   text[] not null default '{}',
  head_unit    text not null default '',
  entered      boolean not null default false,
  retired      boolean not null default false,
  version      int not null default 0,
  unique (scheme_code, code)
);
comment on table atlas.chain is '产业链、产业集群或产业体系：属于一个划分方案';
comment on column atlas.chain.tag is '特色标签，如现代种业';
comment on column atlas.chain.industries is '对应的国民经济行业代码';
comment on column atlas.chain.head_unit is '链长单位';

create table atlas.chain_firm (
  chain_id        uuid not null references atlas.chain (id),
  organization_id uuid not null,
  leader          boolean not null,
  primary key (chain_id, organization_id)
);
create index chain_firm_organization_idx on atlas.chain_firm (organization_id);
comment on table atlas.chain_firm is '产业链上的企业';
comment on column atlas.chain_firm.organization_id is '单位（治理模块登记的单位编号，不设外键）';
comment on column atlas.chain_firm.leader is '链主企业';

create table atlas.chain_mapping (
  id              uuid not null primary key,
  chain_id        uuid not null references atlas.chain (id),
  occupation_code text not null references atlas.occupation (code),
  trade           text not null default '',
  post            text not null,
  major_code      text references atlas.major (code),
  weight          numeric(3, 2) check (weight > 0 and weight <= 1),
  basis           text not null check (basis in ('OFFICIAL', 'JUDGEMENT', '')),
  source          text not null,
  valid_from      date not null,
  verification    text not null check (verification in ('VERIFIED', 'UNVERIFIED', 'EXAMPLE')),
  entered         boolean not null default false,
  retired         boolean not null default false,
  version         int not null default 0,
  check ((major_code is null) = (weight is null))
);
create unique index chain_mapping_key on atlas.chain_mapping
  (chain_id, occupation_code, trade, post, coalesce(major_code, ''));
create index chain_mapping_occupation_idx on atlas.chain_mapping (occupation_code);
create index chain_mapping_major_idx on atlas.chain_mapping (major_code);
comment on table atlas.chain_mapping is '产业链—工种（职业）—岗位—专业的对应关系';
comment on column atlas.chain_mapping.major_code is '对应专业；为空表示目前没有专业培养这个岗位';
comment on column atlas.chain_mapping.weight is '专业与岗位的接近程度，0至1';
comment on column atlas.chain_mapping.basis is '依据：官方文本或判断';
comment on column atlas.chain_mapping.retired is '已移除或新版文件中已无；不删除';
