/** Journeys through the platform in a real browser. */
package org.qiao.consortium.browser;
