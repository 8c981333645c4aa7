package org.tawasul.webapps.ui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * The style sheets of Camunda's applications and of their built-in plugins, mirrored once
 * each when first asked for. They are made from those of the version in use, so nothing
 * of it is kept in the project.
 */
@Component
class RtlStyleSheets {

	/** The applications, as their addresses name them. */
	static final List<String> APPLICATIONS = List.of("tasklist", "cockpit", "admin", "welcome");

	private static final Map<String, String> RESOURCES = resources();

	private final Map<String, RtlStyleSheet> mirrored = new ConcurrentHashMap<>();

	/**
	 * The addresses under which the original sheets are served.
	 * @return paths within the application
	 */
	static String[] addresses() {
		return RESOURCES.keySet().toArray(String[]::new);
	}

	/**
	 * A mirrored sheet.
	 * @param address where the original is served
	 * @return nothing for an address that is not one of {@link #addresses()}
	 */
	Optional<RtlStyleSheet> find(String address) {
		String resource = RESOURCES.get(address);
		return Optional
			.ofNullable((resource != null) ? this.mirrored.computeIfAbsent(address, (a) -> read(resource)) : null);
	}

	private static @Nullable RtlStyleSheet read(String resource) {
		try {
			return RtlStyleSheet.of(RtlStyleSheetConverter
				.convert(new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8)));
		}
		catch (IOException ex) {
			throw new IllegalStateException("Camunda's style sheet is not where it was: " + resource, ex);
		}
	}

	private static Map<String, String> resources() {
		Map<String, String> resources = new ConcurrentHashMap<>();
		APPLICATIONS.forEach((name) -> resources.put("/camunda/app/%1$s/camunda-%1$s-bootstrap.css".formatted(name),
				"META-INF/resources/webjars/camunda/app/%1$s/camunda-%1$s-bootstrap.css".formatted(name)));
		Stream.of("tasklist", "cockpit", "admin")
			.forEach((name) -> resources.put(
					"/camunda/api/%1$s/plugin/%1$sPlugins/static/app/plugin.css".formatted(name),
					"META-INF/resources/plugin/%s/app/plugin.css".formatted(name)));
		return resources;
	}

	/**
	 * A sheet ready to be sent.
	 *
	 * @param css its bytes, UTF-8
	 * @param tag the value of {@code ETag}
	 */
	record RtlStyleSheet(byte[] css, String tag) {

		static RtlStyleSheet of(String css) {
			byte[] bytes = css.getBytes(StandardCharsets.UTF_8);
			return new RtlStyleSheet(bytes, '"' + DigestUtils.md5DigestAsHex(bytes) + '"');
		}

	}

}
