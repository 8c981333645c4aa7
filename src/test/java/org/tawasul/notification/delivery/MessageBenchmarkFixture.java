package org.tawasul.notification.delivery;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import org.tawasul.casefile.CaseNumber;

import org.springframework.context.ApplicationContext;

/**
 * What the benchmark of messages stands on: thousands of SMS, a real gateway that can go
 * away, and a hundredth of the messages poisonous, half of them refused for good, half
 * answered with 500 each time.
 */
public final class MessageBenchmarkFixture implements AutoCloseable {

	private static final Pattern SENT = Pattern.compile("\"to\": \"\\+9665([0-9]+)\".*\"id\": \"([0-9a-f-]+)\"");

	private static final int POISON = 100;

	private final FaultySmsServer gateway = new FaultySmsServer();

	private final Map<String, Integer> arrived = new ConcurrentHashMap<>();

	private final DeliveryFixture fixture;

	private final MessageSender sender;

	private volatile boolean away;

	public MessageBenchmarkFixture(ApplicationContext beans) throws IOException {
		this.fixture = new DeliveryFixture(beans);
		this.sender = this.fixture
			.sender(new SmsGateway(DeliverySamples.sms(this.gateway.url(), Duration.ofSeconds(10))));
		this.gateway.setBehaviour(this::answer);
	}

	private void answer(HttpExchange exchange, String body) throws IOException {
		if (this.away) {
			exchange.close();
			return;
		}
		Matcher sent = SENT.matcher(body);
		if (!sent.find()) {
			FaultySmsServer.say(exchange, 400, "what?");
			return;
		}
		int number = Integer.parseInt(sent.group(1));
		if (number % POISON == 0) {
			FaultySmsServer.say(exchange, (number % (2 * POISON) == 0) ? 422 : 500, "poison");
			return;
		}
		this.arrived.merge(sent.group(2), 1, Integer::sum);
		FaultySmsServer.say(exchange, 200, "{\"success\": true}");
	}

	public void fill(CaseNumber number, int messages) {
		this.fixture.jdbc.sql("""
				with written as (insert into app.outbox_message (id, case_number, kind, language, facts, written_at,
				  rendered_at, subject, body, short_text)
				 select nextval('app.outbox_seq'), :number, 'RECEIVED', 'ar', '{}', :now, :now, 's', 'b', 'short'
				 from generate_series(1, :many) returning id)
				insert into app.delivery (message_id, channel, address, language, urgent, made_at, not_before)
				select id, 'SMS', '+9665' || (10000000 + row_number() over ()), 'ar', false, :now, :now from written""")
			.param("number", number.value())
			.param("many", messages)
			.param("now", this.fixture.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		this.fixture.jdbc.sql("analyze app.delivery").update();
	}

	public void setGatewayDown(boolean down) {
		this.away = down;
	}

	public void passTime(Duration step, Duration whole) {
		Instant end = this.fixture.clock.instant().plus(whole);
		while (this.fixture.clock.instant().isBefore(end)) {
			this.sender.sendDue(() -> true);
			this.fixture.clock.advance(step);
		}
	}

	/** Tries so far, accepted or not. */
	public int tries() {
		return this.gateway.requests().size();
	}

	public int arrived() {
		return this.arrived.size();
	}

	public long arrivedTwice() {
		return this.arrived.values().stream().filter((times) -> times > 1).count();
	}

	public int listed() {
		return this.fixture.deliveries.failedByReason().values().stream().mapToInt(Integer::intValue).sum();
	}

	public int waiting() {
		return this.fixture.count(DeliveryState.WAITING);
	}

	@Override
	public void close() {
		this.gateway.close();
		this.fixture.jdbc.sql("delete from app.delivery").update();
	}

}
