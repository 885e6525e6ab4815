/** What the house promises about its own structure. */
package org.qiao.consortium.structure;
