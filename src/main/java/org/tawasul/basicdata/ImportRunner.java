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
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.tawasul.basicdata.BasicDataImport.Outcome;
import org.tawasul.basicdata.reading.Encoding;
import org.tawasul.basicdata.reading.GivenFile;
import org.tawasul.basicdata.reading.Sheet;
import org.tawasul.basicdata.reading.SheetReader;
import org.tawasul.language.Languages;
import org.tawasul.language.Words;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Imports from a folder and says what became of it: 0 when it was done or could be, 2
 * when it was refused. The report names people, so it goes to the terminal and never to a
 * log.
 */
@Component
@ConditionalOnProperty(ImportEnvironment.DIR)
class ImportRunner implements ApplicationRunner, ExitCodeGenerator {

	private static final int REFUSED = 2;

	private final BasicDataImport importing;

	private final PlanWords report;

	private final ImportSettings settings;

	private final Words words;

	private int exitCode;

	ImportRunner(BasicDataImport importing, PlanWords report, ImportSettings settings, Words words) {
		this.importing = importing;
		this.report = report;
		this.settings = settings;
		this.words = words;
	}

	@Override
	public void run(ApplicationArguments arguments) throws IOException {
		try (PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true,
				StandardCharsets.UTF_8)) {
			this.exitCode = run(out);
		}
	}

	int run(PrintStream out) throws IOException {
		Locale locale = Languages.of(this.settings.language());
		Batch batch = new Batch(files(Objects.requireNonNull(this.settings.dir())), encoding(), complete());
		try {
			Outcome outcome = this.settings.isDry() ? new Outcome(this.importing.look(batch), false)
					: this.importing.bringIn(batch, null);
			this.report.lines(outcome.plan(), locale).forEach(out::println);
			out.println(this.words.text("basicdata.cli." + result(outcome), locale));
			return outcome.plan().isGood() ? 0 : REFUSED;
		}
		catch (DataIntegrityViolationException refused) {
			out.println(this.words.text("basicdata.fault.refused_by_tables", locale));
			return REFUSED;
		}
	}

	private static String result(Outcome outcome) {
		if (!outcome.plan().isGood()) {
			return "refused";
		}
		return outcome.done() ? "done" : "dry";
	}

	private static List<GivenFile> files(Path folder) throws IOException {
		List<GivenFile> files = new ArrayList<>();
		for (Sheet sheet : Sheet.values()) {
			Path file = folder.resolve(sheet.file());
			if (Files.isRegularFile(file)) {
				// One byte too many says as much as all of them.
				try (InputStream in = Files.newInputStream(file)) {
					files.add(new GivenFile(sheet, sheet.file(), in.readNBytes(SheetReader.MOST_BYTES + 1)));
				}
			}
		}
		return files;
	}

	private @Nullable Encoding encoding() {
		String told = this.settings.encoding();
		return (told == null || told.isBlank()) ? null
				: Encoding.of(told).orElseThrow(() -> new IllegalArgumentException("tawasul.import.encoding: " + told));
	}

	private Set<Sheet> complete() {
		return this.settings.complete()
			.stream()
			.map((word) -> Sheet.of(word)
				.orElseThrow(() -> new IllegalArgumentException("tawasul.import.complete: " + word)))
			.collect(Collectors.toSet());
	}

	@Override
	public int getExitCode() {
		return this.exitCode;
	}

}
