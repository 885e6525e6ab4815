package org.qiao.consortium.structure;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Every address that changes something, every role, a foreign unit. */
@PlatformTest
@Import({Town.class, Strangers.class})
class NoForeignDeedTests {

    @Autowired
    Strangers strangers;

    @BeforeEach
    void twoHalvesOfATown() {
        strangers.twoHalvesOfATown();
    }

    @Test
    void noDeedChangesWhatIsForeignOrTellsOfIt() throws Exception {
        strangers.askEverything(it -> !it.equals("GET"));
        strangers.findTheirThingsUnchanged();
    }
}
