-- Indexes that follow the order of the lists, so that a page is read without sorting all that the viewer may see.
create index need_changed_idx on exchange.need (consortium_id, changed_at desc, id desc);
create index need_entered_idx on exchange.need (entered_by, changed_at desc);
drop index exchange.need_open_idx;
create index need_open_idx on exchange.need (consortium_id, published_at desc nulls last, id desc) where status = 'PUBLISHED';
