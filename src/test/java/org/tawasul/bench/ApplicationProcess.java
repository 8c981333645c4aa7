package org.tawasul.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

import org.tawasul.TawasulApplication;
import org.tawasul.bench.FilledApplication.Size;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The application on a filled database, in a process and at a port of its own: what is
 * asked by the engine's REST interface finds its engine in a register of the JVM, so two
 * applications in one JVM cannot be asked. It ends with its standard input, and so with
 * whoever started it, in whatever way that ends.
 */
final class ApplicationProcess implements AutoCloseable {

	private static final int SECONDS_TO_START = 300;

	private static final int SECONDS_TO_STOP = 60;

	private static final String PORT = "local.server.port";

	private static final List<String> TOLD = List.of(PORT, "spring.datasource.url", "spring.datasource.username",
			"spring.datasource.password");

	private final Process process;

	private final Properties told = new Properties();

	private ApplicationProcess(Process process) {
		this.process = process;
	}

	/**
	 * Starts it, and waits until it can be asked.
	 * @param size of its database
	 * @return the running application
	 */
	static ApplicationProcess start(Size size) {
		Path log = Path.of("target", "application-" + size + ".log");
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g",
						"-Duser.timezone=Asia/Riyadh", "-cp", System.getProperty("java.class.path"),
						ApplicationProcess.class.getName()));
		try {
			Path answer = Files.createTempDirectory("application").resolve("told");
			command.add(answer.toString());
			command.addAll(FilledApplication.settings(size));
			ApplicationProcess application = new ApplicationProcess(
					new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start());
			application.await(answer, log);
			return application;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void await(Path answer, Path log) throws IOException {
		try {
			for (int second = 0; !Files.exists(answer); second++) {
				if (second > SECONDS_TO_START || this.process.waitFor(1, TimeUnit.SECONDS)) {
					throw new IllegalStateException("It does not start: see " + log);
				}
			}
			try (Reader reader = Files.newBufferedReader(answer)) {
				this.told.load(reader);
			}
			Files.delete(answer);
			Files.delete(answer.getParent());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		finally {
			if (this.told.isEmpty()) {
				close();
			}
		}
	}

	int port() {
		return Integer.parseInt(this.told.getProperty(PORT));
	}

	JdbcClient jdbc() {
		return JdbcClient.create(new DriverManagerDataSource(this.told.getProperty("spring.datasource.url"),
				this.told.getProperty("spring.datasource.username"),
				this.told.getProperty("spring.datasource.password")));
	}

	/** Ends it, by force if it does not end by itself. */
	@Override
	public void close() {
		try {
			this.process.getOutputStream().close();
			if (!this.process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
			}
		}
		catch (IOException ex) {
			this.process.destroyForcibly();
		}
		catch (InterruptedException ex) {
			this.process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Runs in the process.
	 * @param arguments the file in which to tell where it can be asked, and settings of
	 * the application
	 * @throws IOException if the file cannot be written
	 */
	public static void main(String[] arguments) throws IOException {
		List<String> settings = List.of(arguments).subList(1, arguments.length);
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(TawasulApplication.class)
			.run(settings.toArray(String[]::new))) {
			Properties told = new Properties();
			TOLD.forEach((name) -> told.setProperty(name, context.getEnvironment().getProperty(name, "")));
			Path written = Files.createTempFile(Path.of(arguments[0]).getParent(), "told", null);
			try (OutputStream out = Files.newOutputStream(written)) {
				told.store(out, null);
			}
			Files.move(written, Path.of(arguments[0]), StandardCopyOption.ATOMIC_MOVE);
			while (System.in.read() >= 0) {
				// Nothing is said to it but that it is over.
			}
		}
	}

}
