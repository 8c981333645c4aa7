package org.tawasul.basicdata;

import java.nio.file.Path;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of an import from the command line.
 *
 * @param dir the folder with {@code units.csv}, {@code people.csv}, {@code posts.csv} and
 * {@code holidays.csv}, or some of them
 * @param dryRun only report what would change: without a value, as people type options,
 * or {@code true}
 * @param complete the files that are complete, such as {@code units,posts}: what they do
 * not name is removed
 * @param encoding {@code utf-8} or {@code windows-1256}; detected by default
 * @param language of the report: {@code en}, since terminals write from left to right, or
 * {@code ar}
 */
@ConfigurationProperties("tawasul.import")
record ImportProperties(@Nullable Path dir, @Nullable String dryRun, @DefaultValue Set<ImportFileKind> complete,
		@Nullable FileEncoding encoding, @DefaultValue("en") String language) {

	boolean isDryRun() {
		return this.dryRun != null && !this.dryRun.equalsIgnoreCase("false");
	}

}
