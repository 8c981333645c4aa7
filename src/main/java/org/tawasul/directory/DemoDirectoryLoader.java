package org.tawasul.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty directory with the demo ministry of <code>demo/*.csv</code>: the real
 * bodies of the Saudi ministry and invented people. Runs before the web server takes
 * requests and before the job executor starts.
 */
@Component
@Profile("demo")
class DemoDirectoryLoader implements SmartInitializingSingleton {

	private static final Logger log = LoggerFactory.getLogger(DemoDirectoryLoader.class);

	private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder()
		.setHeader()
		.setSkipHeaderRecord(true)
		.setNullString("")
		.get();

	/** Long ago, so that a test clock may go back as well. */
	private static final Instant SINCE = Instant.parse("2019-12-31T21:00:00Z");

	private final DirectoryCache cache;

	private final DirectoryImport directory;

	private final TransactionTemplate transaction;

	DemoDirectoryLoader(DirectoryCache cache, DirectoryImport directory, PlatformTransactionManager transactions) {
		this.cache = cache;
		this.directory = directory;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.transaction.executeWithoutResult((status) -> fillIfEmpty());
	}

	// The lock makes a second node that starts at the same time wait and find it filled.
	private void fillIfEmpty() {
		if (!this.cache.lock().tree().units().isEmpty()) {
			return;
		}
		this.directory.apply(DirectoryImportChanges.additions(read("units.csv", DemoDirectoryLoader::unit),
				read("people.csv", DemoDirectoryLoader::person), read("posts.csv", DemoDirectoryLoader::appointment),
				read("stand-ins.csv", DemoDirectoryLoader::appointment)));
		log.info("The demo ministry has been set up");
	}

	private static <T> List<T> read(String file, Function<CSVRecord, T> row) {
		try (CSVParser parser = CSVParser.parse(new ClassPathResource("demo/" + file).getInputStream(),
				StandardCharsets.UTF_8, FORMAT)) {
			return parser.stream().map(row).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static OrgUnit unit(CSVRecord row) {
		return new OrgUnit(row.get("code"), row.get("parent"), row.get("arabic_name"), row.get("english_name"),
				UnitKind.valueOf(row.get("kind")), row.get("region"));
	}

	private static Person person(CSVRecord row) {
		return new Person(row.get("username"), row.get("arabic_name"), row.get("english_name"), row.get("email"),
				row.get("mobile"), Locale.forLanguageTag(row.get("language")));
	}

	private static AppointmentPeriod appointment(CSVRecord row) {
		return new AppointmentPeriod(new Post(row.get("unit"), Role.valueOf(row.get("role"))), row.get("username"),
				new TimeRange(SINCE, null));
	}

}
