/** What must hold when processes are killed, the database goes away and files are bad; {@code bin/faults} runs the long form. */
package org.qiao.consortium.faults;
