package org.qiao.consortium.platform.notices.outbox;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.qiao.consortium.shared.BusinessTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code qiao.notices.*}.
 *
 * @param url address of the platform as people open it, for links; empty leaves links out
 * @param quietFrom hour from which no SMS is sent
 * @param quietTo hour from which it is sent again
 */
@ConfigurationProperties("qiao.notices")
public record OutboxSettings(
        @DefaultValue("") String url,
        @DefaultValue("21") int quietFrom,
        @DefaultValue("8") int quietTo,
        @DefaultValue Mail mail,
        @DefaultValue Sms sms) {

    /** @param host of the SMTP server; empty for none @param tls STARTTLS is required, or TLS from the start on port 465 */
    public record Mail(
            @DefaultValue("") String host,
            @DefaultValue("587") int port,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("") String from,
            @DefaultValue("true") boolean tls) {}

    /** @param url of a gateway that takes {@code {"id","to","text"}} by POST; empty for none */
    public record Sms(
            @DefaultValue("") String url, @DefaultValue("") String token) {}

    /** When an SMS of now may be sent. */
    Instant awake(Instant now) {
        var local = now.atZone(BusinessTime.ZONE);
        var hour = local.getHour();
        var night = quietFrom > quietTo ? hour >= quietFrom || hour < quietTo : hour >= quietFrom && hour < quietTo;
        return night ? next(local).toInstant() : now;
    }

    private ZonedDateTime next(ZonedDateTime local) {
        var today = local.with(LocalTime.of(quietTo, 0));
        return today.isAfter(local) ? today : today.plusDays(1);
    }
}
