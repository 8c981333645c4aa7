package org.tawasul.sampledata;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.tawasul.language.CommandMessages;
import org.tawasul.language.SupportedLanguages;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Profiles;

/**
 * Fills an empty demo with cases:
 * {@code java -jar tawasul.jar fill --cases=1000000 --open=60000}. The application is
 * started without its port, its jobs and its messages, and ends when the cases are there.
 * <p>
 * Exit code 0 when they are, 2 when it is refused: wrong options, an installation with
 * its own database, or one that has cases already.
 */
public final class FillCommand {

	static final Set<String> OPTIONS = Set.of("cases", "open", "seed", "language");

	private static final String COMMAND = "fill";

	private static final String PORT = "--server.port=";

	private static final String PUBLIC_URL = "--tawasul.public-url=";

	private static final int REFUSED = 2;

	private static final List<String> SETTINGS = List.of("--server.port=-1", "--tawasul.process.jobs-enabled=false",
			"--db-scheduler.enabled=false", "--tawasul.notification.rendering-enabled=false",
			"--tawasul.data.bulk-load=true", "--logging.level.root=warn", "--logging.level.org.tawasul=warn");

	private FillCommand() {
	}

	/**
	 * Whether the command line asks for it.
	 * @param args the command line
	 * @return whether its first word is {@code fill}
	 */
	public static boolean isRequestedBy(String... args) {
		return args.length > 0 && COMMAND.equals(args[0]);
	}

	/**
	 * Fills the installation.
	 * @param application the class to start
	 * @param args the command line, with options and settings after the command
	 * @return the process's exit code
	 */
	public static int run(Class<?> application, String... args) {
		Map<String, String> typed = options(args);
		FillConsole console = new FillConsole(
				new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
				new CommandMessages(), SupportedLanguages.of(typed.getOrDefault("language", "en")));
		try {
			FillOptions options = FillOptions.of(typed);
			SpringApplication spring = new SpringApplication(application);
			spring.addListeners(new DemoOnly());
			String[] settings = settings(args);
			console.say("sampledata.fill.starting");
			try (ConfigurableApplicationContext context = spring.run(settings)) {
				fill(context.getBean(SampleDataService.class), context.getBean(Clock.class), options, console);
			}
			return 0;
		}
		catch (FillRefusedException ex) {
			console.say(ex.key(), ex.arguments());
		}
		catch (SpringApplication.AbandonedRunException ex) {
			console.say("sampledata.fill.no-demo");
		}
		return REFUSED;
	}

	/** Those that are typed, and those that make it a command. */
	private static String[] settings(String... args) {
		List<String> typed = Arrays.stream(args).skip(1).filter((arg) -> !isOption(arg)).toList();
		String port = typed.stream()
			.filter((arg) -> arg.startsWith(PORT))
			.findFirst()
			.map((arg) -> arg.substring(PORT.length()))
			.orElse("8080");
		List<String> settings = new ArrayList<>(SETTINGS);
		if (typed.stream().noneMatch((arg) -> arg.startsWith(PUBLIC_URL))) {
			settings.add(PUBLIC_URL + "http://localhost:" + port);
		}
		// Given twice, a setting would be a list.
		Set<String> fixed = SETTINGS.stream().map(FillCommand::name).collect(Collectors.toSet());
		typed.stream().filter((arg) -> !fixed.contains(name(arg))).forEach(settings::add);
		return settings.toArray(String[]::new);
	}

	private static String name(String setting) {
		return setting.replaceFirst("=.*", "");
	}

	static void fill(SampleDataService service, Clock clock, FillOptions options, FillConsole console) {
		if (!service.isEmpty()) {
			throw new FillRefusedException("sampledata.fill.not-empty");
		}
		Instant begin = clock.instant();
		long first = service.fill(options, true, begin, console);
		console.say("sampledata.fill.done", options.cases(), options.open(), Long.toString(first),
				Long.toString(first + options.cases() - 1), Duration.between(begin, clock.instant()).toSeconds());
	}

	private static boolean isOption(String arg) {
		String name = arg.replaceFirst("^--", "").replaceFirst("=.*", "");
		return OPTIONS.contains(name) || !name.contains(".");
	}

	private static Map<String, String> options(String... args) {
		Map<String, String> options = new LinkedHashMap<>();
		Arrays.stream(args).skip(1).filter(FillCommand::isOption).forEach((arg) -> {
			String[] parts = arg.replaceFirst("^--", "").split("=", 2);
			options.put(parts[0], (parts.length > 1) ? parts[1] : "");
		});
		return options;
	}

	/** Stops before anything of another database is touched. */
	private static final class DemoOnly implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

		@Override
		public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
			boolean embedded = event.getEnvironment().getPropertySources().contains("embedded database");
			if (!embedded || !event.getEnvironment().acceptsProfiles(Profiles.of("demo"))) {
				throw new SpringApplication.AbandonedRunException();
			}
		}

	}

}
