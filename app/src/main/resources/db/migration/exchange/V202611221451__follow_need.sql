create trigger need_inserted after insert on exchange.need
  referencing new table as touched for each statement execute function ops.note_change();
create trigger need_updated after update on exchange.need
  referencing new table as touched for each statement execute function ops.note_change();
create trigger need_deleted after delete on exchange.need
  referencing old table as touched for each statement execute function ops.note_change();
