create schema atlas;
comment on schema atlas is '产业与职业图谱';

create table atlas.catalogue (
  file      text not null,
  table_name text not null,
  sha256    text not null,
  row_count int not null,
  loaded_at timestamptz not null,
  primary key (file, table_name)
);
comment on table atlas.catalogue is '代码表载入情况：文件未变则不再载入';
comment on column atlas.catalogue.sha256 is '上次载入的文件摘要';
comment on column atlas.catalogue.row_count is '上次载入的行数（去重后）';

create table atlas.occupation (
  code          text not null primary key,
  name          text not null,
  section_code  text not null,
  section_name  text not null,
  division_code text not null,
  division_name text not null,
  group_code    text not null,
  group_name    text not null,
  digital       boolean not null,
  green         boolean not null,
  edition       text not null,
  verification  text not null check (verification in ('CONFIRMED', 'DRAFT_ONLY', 'ANNOUNCEMENT')),
  retired       boolean not null default false
);
create index occupation_group_idx on atlas.occupation (group_code);
comment on table atlas.occupation is '职业（细类）：职业分类大典2022年版及其后的增补';
comment on column atlas.occupation.section_code is '大类代码';
comment on column atlas.occupation.division_code is '中类代码';
comment on column atlas.occupation.group_code is '小类代码';
comment on column atlas.occupation.digital is '数字职业（S）';
comment on column atlas.occupation.green is '绿色职业（L）';
comment on column atlas.occupation.verification is '核验状态：已核、仅见于2022年7月征求意见稿（待核）、公告';
comment on column atlas.occupation.retired is '新版文件中已无此条；不删除';

create table atlas.trade (
  occupation_code text not null references atlas.occupation (code),
  name            text not null,
  edition         text not null,
  reading         text not null check (reading in ('PRINTED', 'SPLIT', 'REJOINED', 'DOUBTFUL')),
  retired         boolean not null default false,
  primary key (occupation_code, name)
);
comment on table atlas.trade is '工种：职业之下';
comment on column atlas.trade.reading is '转录情况：原样、拆分、拼接、存疑';

create table atlas.major (
  code             text not null primary key,
  name             text not null,
  level            text not null check (level in ('SECONDARY_VOCATIONAL', 'HIGHER_VOCATIONAL', 'VOCATIONAL_BACHELOR')),
  category_code    text not null,
  category_name    text not null,
  class_code       text not null,
  class_name       text not null,
  years_of_study   text not null,
  state_controlled boolean not null,
  edition          text not null,
  retired          boolean not null default false
);
create index major_class_idx on atlas.major (class_code);
comment on table atlas.major is '专业：职业教育专业目录2021年版及其后的增补';
comment on column atlas.major.level is '中职、高职专科、职业本科';
comment on column atlas.major.category_code is '专业大类代码';
comment on column atlas.major.class_code is '专业类代码';
comment on column atlas.major.state_controlled is '国家控制布点（代码末位K）';

create table atlas.articulation (
  from_code text not null references atlas.major (code),
  to_level  text not null,
  to_code   text not null,
  to_name   text not null,
  retired   boolean not null default false,
  primary key (from_code, to_level, to_code, to_name)
);
create index articulation_to_idx on atlas.articulation (to_code);
comment on table atlas.articulation is '接续专业举例：专业简介（2022年修订），是举例不是封闭清单';
comment on column atlas.articulation.to_code is '接续专业代码；普通本科属另一目录，无代码时为空';

create table atlas.major_occupation (
  major_code       text not null references atlas.major (code),
  kind             text not null check (kind in ('OCCUPATION', 'POST')),
  text             text not null,
  occupation_code  text not null,
  occupation_name  text not null,
  occupation_level text not null check (occupation_level in ('OCCUPATION', 'GROUP', 'DIVISION', '')),
  match            text not null check (match in ('EXACT', 'ALIAS', 'TRADE', 'FUZZY', 'MANUAL', 'UNMAPPED', 'TEXT')),
  confidence       text not null check (confidence in ('HIGH', 'MEDIUM', 'LOW')),
  retired          boolean not null default false,
  primary key (major_code, kind, text)
);
create index major_occupation_occupation_idx on atlas.major_occupation (occupation_code);
comment on table atlas.major_occupation is '职业面向：专业简介（2022年修订）所列职业与岗位';
comment on column atlas.major_occupation.kind is '职业（有编码）或岗位（文字）';
comment on column atlas.major_occupation.text is '简介原文';
comment on column atlas.major_occupation.occupation_code is '对应的职业、小类或中类编码；未对上时为空';
comment on column atlas.major_occupation.match is '对应方式：同名、别名、工种名、近似、人工判断、未对上、岗位文字';
comment on column atlas.major_occupation.confidence is '把握：高、中、低';

create table atlas.level (
  scheme         text not null,
  code           text not null,
  name           text not null,
  parent_code    text not null,
  ordinal        int not null,
  national_grade text not null,
  retired        boolean not null default false,
  primary key (scheme, code)
);
comment on table atlas.level is '等级：新八级、学历、职称等';
comment on column atlas.level.ordinal is '由低到高的次序，同一等级体系内可比';
comment on column atlas.level.national_grade is '国家职业资格等级';

create table atlas.shortage (
  quarter         text not null,
  occupation_name text not null,
  rank            int,
  rank_kind       text not null,
  occupation_code text not null,
  retired         boolean not null default false,
  primary key (quarter, occupation_name)
);
create index shortage_occupation_idx on atlas.shortage (occupation_code);
comment on table atlas.shortage is '全国最缺工职业排行：只有名次，没有人数';
comment on column atlas.shortage.rank is '名次；只公布在列而无名次的为空';

create table atlas.shortage_total (
  quarter             text not null,
  wanted_ten_thousand numeric(8, 2) not null,
  seekers_ten_thousand numeric(8, 2) not null,
  gap_ten_thousand    numeric(8, 2) not null,
  ratio               numeric(6, 2) not null,
  scope               text not null,
  retired             boolean not null default false,
  primary key (quarter, scope)
);
comment on table atlas.shortage_total is '全国最缺工职业合计（万人）与求人倍率';

create table atlas.learned_title (
  title           text not null,
  occupation_code text not null references atlas.occupation (code),
  organization_id uuid not null,
  times           int not null,
  last_at         timestamptz not null,
  last_by         uuid not null,
  primary key (title, occupation_code, organization_id)
);
comment on table atlas.learned_title is '岗位名称与人工选定的职业：再次建议时优先';
comment on column atlas.learned_title.title is '岗位名称，统一全半角、大小写与空格';
comment on column atlas.learned_title.organization_id is '选定者所在单位';
comment on column atlas.learned_title.times is '选定次数';
comment on column atlas.learned_title.last_by is '最近选定的人';
