package org.qiao.consortium.exchange.matching;

import java.time.LocalDate;

/** 签约 — what was signed and from when it holds. */
public record Signing(LocalDate signedOn, Paper paper, LocalDate startOn) {

    /** 中职 graduates sign a labour contract; the 就业协议 is the paper of 高校 graduates. */
    public enum Paper {
        LABOUR_CONTRACT("劳动合同"),
        EMPLOYMENT_AGREEMENT("就业协议");

        private final String label;

        Paper(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
