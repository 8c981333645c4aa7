package org.tawasul.notification;

import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawasul.PageInspection;
import org.tawasul.TawasulTest;
import org.tawasul.access.SignedIn;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseService;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The outbox in a browser: in both languages, on a phone, for people who cannot see it.
 * Pictures go to {@code target/screenshots}.
 */
@Tag("browser")
@TawasulTest
class OutboxBrowserTest {

	@LocalServerPort
	private int port;

	@Autowired
	private RenderingService rendering;

	@Autowired
	private CaseService cases;

	@Autowired
	private JdbcClient jdbc;

	private long message;

	private long delivery;

	@BeforeEach
	void messagesOfEveryState() {
		CaseFile file = this.cases.open(OutboxTestData.full());
		this.rendering.renderPending();
		List<Long> messages = this.jdbc.sql("select id from app.outbox_message where case_number = ? order by id")
			.param(file.getNumber().value())
			.query(Long.class)
			.list();
		this.message = messages.get(0);
		put(messages.get(0), "SMS", "+966551234567", "SENT", null);
		this.delivery = put(messages.get(0), "EMAIL", "noura.bint.saad.al-otaibi@students.moe.example", "FAILED",
				"NO_SUCH_ADDRESS");
		put(messages.get(1), "EMAIL", "coordinator@moe.example", "WAITING", "GATEWAY_AWAY");
		put(messages.get(1), "SMS", "+966551234568", "FAILED", "GATEWAY_TROUBLE");
	}

	@AfterEach
	void cleanUp() {
		this.jdbc.sql("delete from app.delivery").update();
	}

	@ParameterizedTest
	@CsvSource({ "ar,1366", "ar,360", "en,1366", "en,360" })
	void everyPageIsFitForEverybody(String language, int width) {
		try (BrowserContext context = signIn(language, width)) {
			Page page = context.pages().get(0);
			String suffix = "-" + language + "-" + width;
			for (String one : List.of("/waiting", "/undelivered", "/deliveries/" + this.delivery, "/" + this.message)) {
				page.navigate(address("/desk/outbox" + one));
				PageInspection.inspect(page, "outbox" + one.replace('/', '-').replaceAll("\\d+", "n") + suffix);
			}
		}
	}

	private long put(long message, String channel, String address, String state, @Nullable String reason) {
		return this.jdbc
			.sql("""
					insert into app.delivery (message_id, channel, address, language, urgent, made_at, not_before, state, attempts,
						reason, answer, sent_at, failed_at)
					values (?, ?, ?, 'ar', true, now(), now() + interval '1 hour', ?, 3, ?, '550 5.1.1 unknown', now(), now())
					returning id""")
			.params(message, channel, address, state, reason)
			.query(Long.class)
			.single();
	}

	private BrowserContext signIn(String language, int width) {
		return SignedIn.open(this.port, "admin", language, width);
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
