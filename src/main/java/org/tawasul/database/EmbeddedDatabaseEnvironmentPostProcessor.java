package org.tawasul.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Where no database is configured, starts one in {@code tawasul.data.dir} and makes this
 * run a demo: profile {@code demo}, localhost only, a secret key of its own.
 * <p>
 * As an environment post-processor it starts the server before the first bean and stops
 * it after the last, so that the engine can close its connections.
 */
class EmbeddedDatabaseEnvironmentPostProcessor implements EnvironmentPostProcessor, Ordered {

	static final String DEMO = "demo";

	@Override
	public int getOrder() {
		return ConfigDataEnvironmentPostProcessor.ORDER + 10;
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (environment.containsProperty("spring.datasource.url")) {
			return;
		}
		Path folder = Path.of(environment.getRequiredProperty("tawasul.data.dir"));
		boolean throwAway = environment.getProperty("tawasul.data.throw-away", Boolean.class, false);
		EmbeddedDatabase database = EmbeddedDatabase.start(folder, throwAway,
				environment.getProperty("tawasul.data.bulk-load", Boolean.class, false));
		SpringApplication.getShutdownHandlers().add(database::stop);
		Map<String, Object> found = new HashMap<>();
		found.put("spring.datasource.url", database.url());
		found.put("spring.datasource.username", "postgres");
		found.put("server.address", "127.0.0.1");
		found.put("tawasul.secret-key", secretKey(folder));
		found.put("tawasul.intake.cases-per-minute", 600);
		environment.getPropertySources().addLast(new MapPropertySource("embedded database", found));
		environment.addActiveProfile(DEMO);
	}

	/** Kept beside the data, so that secrets issued before a restart stay valid. */
	private static String secretKey(Path folder) {
		Path file = folder.resolve("secret-key");
		try {
			OwnerOnly.createFile(file);
			if (Files.size(file) == 0) {
				byte[] key = new byte[32];
				new SecureRandom().nextBytes(key);
				Files.writeString(file, HexFormat.of().formatHex(key));
			}
			return Files.readString(file).trim();
		}
		catch (IOException ex) {
			throw new DataFolderException(folder, "its secret key cannot be read or written", ex);
		}
	}

}
