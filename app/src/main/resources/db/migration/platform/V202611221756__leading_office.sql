alter table platform.role_grant drop constraint role_grant_role_check;
alter table platform.role_grant add constraint role_grant_role_check check (role in
  ('PLATFORM_ADMIN', 'SECRETARIAT', 'LEADING_OFFICE', 'DEPARTMENT', 'AREA_CLERK', 'SCHOOL_CLERK', 'CLASS_TEACHER',
   'ENTERPRISE_CLERK', 'STUDENT'));
