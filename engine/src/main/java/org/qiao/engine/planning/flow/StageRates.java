package org.qiao.engine.planning.flow;

/**
 * What becomes of those in a stage; all are shares between 0 and 1.
 *
 * @param progress of those in a year of study: who is in the next one (or has finished the stage) a year later
 * @param repeat of the same: who is in the same year of study again; the rest, 1 − progress − repeat, is lost
 * @param transfer of those who finish the stage: who goes on to the next one (转段); 0 for the last stage
 * @param furtherStudy of those who finish and do not transfer: who studies elsewhere (升学)
 * @param localStay of those left after that: who enters work here
 * @param leave of the same: who leaves the region; the rest, 1 − localStay − leave, still seeks
 */
public record StageRates(
        double progress, double repeat, double transfer, double furtherStudy, double localStay, double leave) {
    /** Of those who finish the stage and do not transfer: the share that enters work here. */
    public double toWork() {
        return (1 - furtherStudy) * localStay;
    }
}
