package org.tawasul.notification.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;

/** The examples of docs/messages.md, as they stand there, but for the gateway's host. */
class SmsExamplesTest {

	private static final Pattern EXAMPLE = Pattern.compile("```yaml\n# example: (\\w+)\n(.*?)```", Pattern.DOTALL);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			json | {"statusCode": 201, "messageId": 5} | {"statusCode": 200, "x": 1} | {"statusCode": 500}
			form | {"success": "true"}                 | {"success":true}          | {"success": "false"}
			get  | OK 12345                            | 100                       | ERR 105
			""")
	void eachExampleWorks(String name, String taken, String takenToo, String refused) throws IOException {
		try (FaultySmsServer server = new FaultySmsServer()) {
			SmsGateway gateway = new SmsGateway(settings(name, server.url()));
			OutgoingMessage message = DeliverySamples.message(DeliverySamples.MOBILE);
			server.respondWith(200, taken);
			assertThat(gateway.send(message).reason()).isNull();
			server.respondWith(200, takenToo);
			assertThat(gateway.send(message).reason()).isNull();
			server.respondWith(200, refused);
			assertThat(gateway.send(message).reason()).isEqualTo(FailureReason.NOT_ACCEPTED);
			FaultySmsServer.Request request = server.requests().get(0);
			String said = request.uri() + " " + request.headers().entrySet() + " " + request.body();
			assertThat(said).contains("966551234567", "token-of-the-test", message.sendingId().toString())
				.doesNotContain("{text}", "{id}", "+966");
			assertThat(request.method()).isEqualTo(name.equals("get") ? "GET" : "POST");
		}
	}

	private static SmsProperties settings(String name, String url) throws IOException {
		String example = examples(name).replaceFirst("https://[^/]+", Matcher.quoteReplacement(url));
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.addLast(new MapPropertySource("given", Map.of("SMS_TOKEN", "token-of-the-test")));
		new YamlPropertySourceLoader().load("example", new ByteArrayResource(example.getBytes(StandardCharsets.UTF_8)))
			.forEach(environment.getPropertySources()::addLast);
		return Binder.get(environment).bind("tawasul.sms", SmsProperties.class).get();
	}

	private static String examples(String name) throws IOException {
		return EXAMPLE.matcher(Files.readString(Path.of("docs/messages.md")))
			.results()
			.filter((example) -> example.group(1).equals(name))
			.findAny()
			.orElseThrow()
			.group(2);
	}

}
