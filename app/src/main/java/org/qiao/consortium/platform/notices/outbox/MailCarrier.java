package org.qiao.consortium.platform.notices.outbox;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** 邮件 by SMTP. */
@Component
@ConditionalOnExpression("!'${qiao.notices.mail.host:}'.isEmpty()")
class MailCarrier implements Carrier {

    private static final String PATIENCE_MILLIS = "20000";
    private static final int TLS_FROM_THE_START = 465;

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final String from;

    MailCarrier(OutboxSettings settings) {
        var mail = settings.mail();
        this.from = mail.from();
        sender.setHost(mail.host());
        sender.setPort(mail.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        var properties = new Properties();
        if (!mail.user().isEmpty()) {
            sender.setUsername(mail.user());
            sender.setPassword(mail.password());
            properties.put("mail.smtp.auth", "true");
        }
        var fromTheStart = mail.tls() && mail.port() == TLS_FROM_THE_START;
        properties.put("mail.smtp.ssl.enable", String.valueOf(fromTheStart));
        properties.put("mail.smtp.starttls.required", String.valueOf(mail.tls() && !fromTheStart));
        properties.put("mail.smtp.starttls.enable", String.valueOf(mail.tls() && !fromTheStart));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.writetimeout", PATIENCE_MILLIS);
        sender.setJavaMailProperties(properties);
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public void carry(Parcel parcel) throws IOException {
        try {
            var message = new Known(sender.getSession(), "<" + parcel.id() + "@qiao>");
            var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(parcel.address());
            helper.setSubject(parcel.subject());
            helper.setText(parcel.text());
            sender.send(message);
        } catch (MessagingException | MailException notTaken) {
            throw new IOException(notTaken);
        }
    }

    /** Easy to get wrong: saving a message gives it a new id, and then no server knows the second attempt for the first. */
    private static final class Known extends jakarta.mail.internet.MimeMessage {

        private final String id;

        Known(jakarta.mail.Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
