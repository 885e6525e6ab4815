-- What people write about a post, as a search compares it: half width, small letters. The names of occupation, place and
-- employer are not the post's own words: they are looked up when somebody searches.
alter table exchange.need add column searched text not null generated always as (
  lower(normalize(number || ' ' || title || ' ' || trade || ' ' || address || ' ' || tasks, NFKC))
) stored;
comment on column exchange.need.searched is '供检索的文字：编号、名称、工种、地址、工作内容，半角小写';
