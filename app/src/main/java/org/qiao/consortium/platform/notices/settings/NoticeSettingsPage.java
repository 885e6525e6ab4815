package org.qiao.consortium.platform.notices.settings;

import java.util.List;
import java.util.Optional;
import org.qiao.consortium.platform.notices.outbox.Addresses.Address;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Field;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/**
 * What settings.jte gets.
 *
 * @param phone masked; empty when the account has none
 */
public record NoticeSettingsPage(
        Frame frame,
        Optional<Address> email,
        Optional<Address> sms,
        String phone,
        boolean mailConnected,
        boolean smsConnected,
        List<Row> rows,
        List<Choice> byMail,
        List<Choice> bySms,
        String period,
        String hour,
        List<Choice> hours,
        String quiet,
        FormErrors errors) {

    /** One kind of notice. */
    public record Row(String label, String mailName, String mail, String smsName, String sms) {
        public Field mailField() {
            return Field.of(mailName, label + "，邮件", mail);
        }

        public Field smsField() {
            return Field.of(smsName, label + "，短信", sms);
        }
    }
}
