/** What tests share: a real PostgreSQL, cloned per test class. */
package org.qiao.consortium.testing;
