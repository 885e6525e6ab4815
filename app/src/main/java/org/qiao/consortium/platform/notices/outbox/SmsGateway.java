package org.qiao.consortium.platform.notices.outbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * 短信 by a gateway that takes JSON over HTTP. Each provider signs in its own way: a bridge of a few lines beside the
 * platform speaks to it, so that no provider's library is in the house.
 */
@Component
@ConditionalOnExpression("!'${qiao.notices.sms.url:}'.isEmpty()")
class SmsGateway implements Carrier {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final OutboxSettings.Sms settings;
    private final JsonMapper json;

    SmsGateway(OutboxSettings settings, JsonMapper json) {
        this.settings = settings.sms();
        this.json = json;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public void carry(Parcel parcel) throws IOException {
        var body = json.writeValueAsString(
                Map.of("id", parcel.id().toString(), "to", parcel.address(), "text", parcel.text()));
        var request = HttpRequest.newBuilder(URI.create(settings.url()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Authorization", "Bearer " + settings.token())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            var status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                throw new IOException("HTTP " + status);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
