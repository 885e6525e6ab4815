create table platform.figure_value (
  consortium_id uuid not null,
  day           date not null,
  figure        text not null,
  dimension     text not null,
  key           text not null,
  label         text not null,
  value         bigint not null,
  primary key (consortium_id, figure, dimension, day, key)
);
comment on table platform.figure_value is '指标留存：事后无法再数的指标，每天留一份';
comment on column platform.figure_value.day is '哪一天结束时的值';
comment on column platform.figure_value.figure is '指标代码，如 exchange.offer.open';
comment on column platform.figure_value.dimension is '按什么分，TOTAL 为合计';
comment on column platform.figure_value.key is '分项代码；合计为空';
comment on column platform.figure_value.label is '分项当时的名称';
