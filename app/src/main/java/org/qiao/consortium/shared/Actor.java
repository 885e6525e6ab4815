package org.qiao.consortium.shared;

/**
 * Who did something, and as what: a deed keeps all of it, so that a later change of name or office does not change the past.
 *
 * @param name as shown to those who may see it
 * @param organization the unit for which the person acted
 */
public record Actor(PersonId person, String name, Role role, OrganizationId organization) {}
