package org.tawasul.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.tawasul.TawasulApplication;
import org.tawasul.access.StaffBrowser;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The application on a database full of cases, with its jobs off: they would change it.
 * What the benchmarks do to it they take back.
 */
final class FilledApplication {

	/** With these, it changes nothing by itself. */
	private static final List<String> QUIET = List.of("--server.port=0", "--tawasul.process.jobs-enabled=false",
			"--db-scheduler.enabled=false", "--tawasul.notification.rendering-enabled=false");

	private static final Map<Size, FilledApplication> STARTED = new EnumMap<>(Size.class);

	private final ConfigurableApplicationContext context;

	private final StatementRecorder recorder;

	private FilledApplication(ConfigurableApplicationContext context, StatementRecorder recorder) {
		this.context = context;
		this.recorder = recorder;
	}

	/** Starts it, unless an earlier benchmark has, and fills it if need be. */
	static synchronized FilledApplication of(Size size) {
		return STARTED.computeIfAbsent(size, FilledApplication::start);
	}

	private static FilledApplication start(Size size) {
		StatementRecorder recorder = new StatementRecorder();
		ConfigurableApplicationContext context = new SpringApplicationBuilder(TawasulApplication.class)
			.initializers((starting) -> starting.getBeanFactory().addBeanPostProcessor(recorder))
			.run(settings(size).toArray(String[]::new));
		FilledApplication application = new FilledApplication(context, recorder);
		Measurement.print("%s: %d cases", size,
				application.jdbc().sql("select count(*) from app.case_file").query(Long.class).single());
		return application;
	}

	/** With which an application runs on such a database, which is filled if need be. */
	static List<String> settings(Size size) {
		List<String> settings = new ArrayList<>(QUIET);
		String url = System.getProperty(size.property() + ".url");
		if (url != null) {
			settings.add("--spring.datasource.url=" + url);
			settings
				.add("--spring.datasource.username=" + System.getProperty(size.property() + ".username", "postgres"));
			settings.add("--spring.datasource.password=" + System.getProperty(size.property() + ".password", ""));
			settings.add("--tawasul.secret-key=" + System.getProperty(size.property() + ".secret-key", "0".repeat(64)));
		}
		settings.add("--tawasul.data.dir=" + ((url != null) ? size.folder().resolve("data") : filled(size)));
		return settings;
	}

	/** By the command, in a process of its own; kept for the next time. */
	private static Path filled(Size size) {
		Path folder = size.folder().resolve(Integer.toString(size.cases()));
		Path done = folder.resolve("filled");
		if (!Files.exists(done)) {
			try {
				Files.createDirectories(folder);
				List<String> command = new ArrayList<>(
						List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
								System.getProperty("java.class.path"), TawasulApplication.class.getName(), "fill",
								"--cases=" + size.cases(), "--tawasul.data.dir=" + folder));
				if (size.allOpen()) {
					command.add("--open=" + size.cases());
				}
				int exit = new ProcessBuilder(command).redirectErrorStream(true)
					.redirectOutput(size.folder().resolve("fill.log").toFile())
					.start()
					.waitFor();
				if (exit != 0) {
					throw new IllegalStateException("fill ended with " + exit + ": see fill.log in " + size.folder());
				}
				Files.createFile(done);
			}
			catch (IOException | InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}
		return folder;
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	ConfigurableApplicationContext context() {
		return this.context;
	}

	JdbcClient jdbc() {
		return bean(JdbcClient.class);
	}

	/** A browser in which somebody of the demo ministry has signed in. */
	StaffBrowser browser(String username) {
		StaffBrowser browser = new StaffBrowser(
				this.context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
		browser.signIn(username, StaffBrowser.PASSWORD);
		return browser;
	}

	/** With which a second node runs on the same database. */
	List<String> settingsOfAnotherNode() {
		Environment environment = this.context.getEnvironment();
		List<String> settings = new ArrayList<>(QUIET);
		for (String setting : List.of("spring.datasource.url", "spring.datasource.username", "tawasul.data.dir")) {
			settings.add("--" + setting + "=" + environment.getRequiredProperty(setting));
		}
		// A database that the application has started itself has none.
		settings.add("--spring.datasource.password=" + environment.getProperty("spring.datasource.password", ""));
		String key = environment.getProperty("tawasul.secret-key");
		if (key != null) {
			settings.add("--tawasul.secret-key=" + key);
		}
		return settings;
	}

	/** Asks the database for what a request makes the application ask. */
	Runnable statementsOf(Runnable request) {
		request.run();
		List<StatementRecorder.Query> queries = this.recorder.during(request);
		return () -> {
			try (Connection connection = bean(DataSource.class).getConnection()) {
				queries.forEach((query) -> query.run(connection));
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		};
	}

	/** How full the database is. */
	enum Size {

		/** Ten thousand cases, or those of {@code -Dbench.thousands.url}. */
		TEN_THOUSAND("bench.thousands", 10_000, false),

		/**
		 * A hundred thousand or {@code -Dbench.cases}, or those of
		 * {@code -Dbench.million.url}.
		 */
		MILLION("bench.million", Integer.getInteger("bench.cases", 100_000), false),

		/** Six hundred open cases, or those of {@code -Dbench.few-open.url}. */
		FEW_OPEN("bench.few-open", 600, true),

		/** Sixty thousand open cases, or those of {@code -Dbench.many-open.url}. */
		MANY_OPEN("bench.many-open", 60_000, true);

		private final String property;

		private final int cases;

		private final boolean allOpen;

		Size(String property, int cases, boolean allOpen) {
			this.property = property;
			this.cases = cases;
			this.allOpen = allOpen;
		}

		private String property() {
			return this.property;
		}

		private int cases() {
			return this.cases;
		}

		private boolean allOpen() {
			return this.allOpen;
		}

		private Path folder() {
			return Path.of("target", this.property).toAbsolutePath();
		}

	}

}
