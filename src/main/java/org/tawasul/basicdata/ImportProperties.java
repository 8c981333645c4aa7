package org.tawasul.basicdata;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.tawasul.language.VisibleText;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of an import from the command line.
 */
@ConfigurationProperties("tawasul.import")
final class ImportProperties {

	private final @Nullable Path dir;

	private final @Nullable String dryRun;

	private final Set<ImportFileKind> complete;

	private final @Nullable FileEncoding encoding;

	private final String language;

	/**
	 * Reads the settings.
	 * @param dir the folder with {@code units.csv}, {@code people.csv}, {@code posts.csv}
	 * and {@code holidays.csv}, or some of them
	 * @param dryRun only report what would change: without a value, as people type
	 * options, or {@code true}
	 * @param complete the files that are complete, such as {@code units,posts} or
	 * {@code units.csv}: what they do not name is removed
	 * @param encoding {@code utf-8} or {@code windows-1256}; detected by default
	 * @param language of the report: {@code en}, since terminals write from left to
	 * right, or {@code ar}
	 * @throws IllegalArgumentException if there is no such file
	 */
	ImportProperties(@Nullable Path dir, @Nullable String dryRun, @DefaultValue Set<String> complete,
			@Nullable FileEncoding encoding, @DefaultValue("en") String language) {
		this.dir = dir;
		this.dryRun = dryRun;
		this.complete = complete.stream().map(ImportProperties::kind).collect(Collectors.toUnmodifiableSet());
		this.encoding = encoding;
		this.language = language;
	}

	private static ImportFileKind kind(String code) {
		return ImportFileKind.of(VisibleText.plain(code))
			.orElseThrow(
					() -> new IllegalArgumentException("tawasul.import.complete names files that are complete, such as "
							+ "units,posts, or units.csv; there is no \"" + code + "\""));
	}

	@Nullable Path dir() {
		return this.dir;
	}

	boolean isDryRun() {
		return this.dryRun != null && !this.dryRun.equalsIgnoreCase("false");
	}

	Set<ImportFileKind> complete() {
		return this.complete;
	}

	@Nullable FileEncoding encoding() {
		return this.encoding;
	}

	String language() {
		return this.language;
	}

}
