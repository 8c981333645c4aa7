package org.tawasul.basicdata;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.tawasul.basicdata.BasicDataImportService.Outcome;
import org.tawasul.language.Messages;
import org.tawasul.language.SupportedLanguages;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Imports from a folder and reports the result: exit code 0 if it was applied or could
 * be, 2 if it was refused. The report names people, so it goes to the terminal and never
 * to a log.
 */
@Component
@ConditionalOnProperty(ImportEnvironmentPostProcessor.DIR)
class ImportRunner implements ApplicationRunner, ExitCodeGenerator {

	private static final int REFUSED = 2;

	private final BasicDataImportService importService;

	private final ImportPlanFormatter formatter;

	private final ImportProperties settings;

	private final Messages messages;

	private int exitCode;

	ImportRunner(BasicDataImportService importService, ImportPlanFormatter formatter, ImportProperties settings,
			Messages messages) {
		this.importService = importService;
		this.formatter = formatter;
		this.settings = settings;
		this.messages = messages;
	}

	@Override
	public void run(ApplicationArguments arguments) throws IOException {
		try (PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true,
				StandardCharsets.UTF_8)) {
			this.exitCode = run(out);
		}
	}

	int run(PrintStream out) throws IOException {
		Locale locale = SupportedLanguages.of(this.settings.language());
		ImportBatch batch = new ImportBatch(files(Objects.requireNonNull(this.settings.dir())),
				this.settings.encoding(), this.settings.complete());
		try {
			Outcome outcome = this.settings.isDryRun() ? new Outcome(this.importService.preview(batch), false)
					: this.importService.apply(batch, null);
			this.formatter.lines(outcome.plan(), locale).forEach(out::println);
			out.println(this.messages.text("basicdata.cli." + result(outcome), locale));
			return outcome.plan().isValid() ? 0 : REFUSED;
		}
		catch (DataIntegrityViolationException ex) {
			out.println(this.messages.text("basicdata.fault.refused_by_tables", locale));
			return REFUSED;
		}
	}

	private static String result(Outcome outcome) {
		if (!outcome.plan().isValid()) {
			return "refused";
		}
		return outcome.applied() ? "done" : "dry";
	}

	private static List<ImportFile> files(Path folder) throws IOException {
		List<ImportFile> files = new ArrayList<>();
		for (ImportFileKind kind : ImportFileKind.values()) {
			Path file = folder.resolve(kind.file());
			if (Files.isRegularFile(file)) {
				// One byte too many is enough to refuse the file.
				try (InputStream in = Files.newInputStream(file)) {
					files.add(new ImportFile(kind, kind.file(), in.readNBytes(ImportFileReader.MAX_BYTES + 1)));
				}
			}
		}
		return files;
	}

	@Override
	public int getExitCode() {
		return this.exitCode;
	}

}
