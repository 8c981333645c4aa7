package org.tawasul.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.tawasul.TawasulApplication;
import org.tawasul.report.ReportExport;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Makes the file of all cases in a process of its own, whose heap is small: the whole
 * application runs there, with its web server.
 */
final class SmallHeapExport {

	private static final String HEAP = "-Xmx512m";

	private SmallHeapExport() {
	}

	/**
	 * Starts the process and waits for its end.
	 * @param application on whose database it works
	 * @param format the file's format
	 * @param file where the file comes
	 * @param log where the process writes what it has to say
	 * @return how it ended, 0 if it made the file
	 */
	static int make(FilledApplication application, String format, Path file, Path log) {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP,
						"-Duser.timezone=Asia/Riyadh", "-cp", System.getProperty("java.class.path"),
						SmallHeapExport.class.getName(), format, file.toString()));
		command.addAll(application.settingsOfAnotherNode());
		try {
			return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Runs in the small heap.
	 * @param arguments format, file, and settings of the application
	 * @throws IOException if the file cannot be written
	 */
	public static void main(String[] arguments) throws IOException {
		List<String> settings = List.of(arguments).subList(2, arguments.length);
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(TawasulApplication.class)
			.run(settings.toArray(String[]::new))) {
			new ReportExport(context, LocalDate.now().minusYears(4), LocalDate.now()).make(arguments[0],
					Path.of(arguments[1]));
		}
	}

}
