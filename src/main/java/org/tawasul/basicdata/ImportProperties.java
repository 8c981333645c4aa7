package org.tawasul.basicdata;

import java.nio.file.Path;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An import from the command line: the application brings the files in and ends.
 *
 * @param dir the folder with {@code units.csv}, {@code people.csv}, {@code posts.csv},
 * {@code holidays.csv}, those of them that there are
 * @param dryRun only tell what would change: given without a value, as people type
 * options, or {@code true}
 * @param complete the files that say everything, such as {@code units,posts}: what they
 * do not hold goes
 * @param encoding {@code utf-8} or {@code windows-1256}; found out by default
 * @param language that of the report: {@code en}, since terminals write from left to
 * right, or {@code ar}
 */
@ConfigurationProperties("tawasul.import")
record ImportProperties(@Nullable Path dir, @Nullable String dryRun, @DefaultValue Set<String> complete,
		@Nullable String encoding, @DefaultValue("en") String language) {

	boolean isDry() {
		return this.dryRun != null && !this.dryRun.equalsIgnoreCase("false");
	}

}
