package org.tawasul.practice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.tawasul.database.Installation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/**
 * Where the profile {@code practice} is on: refuses every setting by which something
 * would leave the practice ministry, before anything is started, and sets what keeps it
 * apart. Its people are those of the demo.
 */
class PracticeEnvironmentPostProcessor implements EnvironmentPostProcessor, Ordered {

	/**
	 * Gateways, other systems and shared stores. A gateway that is new belongs here:
	 * PracticeSettingsTest looks for it.
	 */
	static final List<String> REFUSED = List.of("spring.mail.host", "spring.mail.jndi-name", "tawasul.sms.url",
			"tawasul.voice.url", "tawasul.transactions.url", "tawasul.store.s3.endpoint", "tawasul.store.s3.bucket",
			"tawasul.access.provider.issuer", "tawasul.import.dir");

	private static final String SECRET_KEY = "tawasul.secret-key";

	/** Before the embedded database is started. */
	@Override
	public int getOrder() {
		return ConfigDataEnvironmentPostProcessor.ORDER + 5;
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (!environment.acceptsProfiles(Profiles.of(Installation.PRACTICE))) {
			return;
		}
		REFUSED.stream()
			.filter((setting) -> StringUtils.hasText(environment.getProperty(setting)))
			.findFirst()
			.ifPresent((setting) -> {
				throw new PracticeSettingException(setting);
			});
		environment.getPropertySources().addFirst(new MapPropertySource("practice", fixed(environment)));
		environment.addActiveProfile("demo");
	}

	private static Map<String, Object> fixed(ConfigurableEnvironment environment) {
		Map<String, Object> fixed = new HashMap<>();
		// Both may be open in one browser, even on one host.
		fixed.put("server.servlet.session.cookie.name", "PRACTICESESSION");
		fixed.put("tawasul.webapps.csrf-cookie", "PRACTICE-XSRF-TOKEN");
		// It is emptied and made anew by the application itself.
		fixed.put("spring.flyway.enabled", "true");
		fixed.put("tawasul.training.url", "");
		// No secret of a practised case may open a real one of the same number, should
		// somebody give both installations the same key.
		String key = environment.getProperty(SECRET_KEY);
		if (StringUtils.hasText(key)) {
			fixed.put(SECRET_KEY, "practice:" + key);
		}
		return fixed;
	}

}
