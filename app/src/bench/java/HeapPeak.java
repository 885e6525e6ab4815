/** Looks at the heap of a process several times a second and remembers the most it saw. */
final class HeapPeak implements Runnable {

    private final long process;
    private volatile boolean stopped;
    private volatile double megabytes;

    HeapPeak(long process) {
        this.process = process;
    }

    @Override
    public void run() {
        while (!stopped) {
            try {
                megabytes = Math.max(megabytes, Machine.heapUsed(process));
                Thread.sleep(200);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    void stop() {
        stopped = true;
    }

    double megabytes() {
        return megabytes;
    }
}
