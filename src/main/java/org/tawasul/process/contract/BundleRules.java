package org.tawasul.process.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The files of a deployment as such: models, tables and forms of a size that people
 * write, under plain names. The engine keeps whatever it is given, and takes a file whose
 * name ends otherwise for none of its own.
 */
public final class BundleRules implements ContractRule {

	private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._()-]*");

	private static final List<String> ENDS = List.of(".bpmn", ".dmn", ".form");

	private static final int MAX_NAME = 100;

	private static final int MAX_FILES = 60;

	/** In kilobytes. */
	private static final int MAX_FILE = 1_024;

	/** In kilobytes. */
	private static final int MAX_BUNDLE = 5 * 1_024;

	@Override
	public List<ModelViolation> check(DeploymentFiles files) {
		List<ModelViolation> violations = new ArrayList<>();
		Set<String> names = new HashSet<>();
		long size = 0;
		for (Map.Entry<String, byte[]> file : files.contents().entrySet()) {
			String name = file.getKey();
			size += file.getValue().length;
			if (!NAME.matcher(name).matches() || name.contains("..") || name.length() > MAX_NAME) {
				violations.add(violation(name, "file-name", ""));
			}
			else if (ENDS.stream().noneMatch(name::endsWith)) {
				violations.add(violation(name, "file-kind", ""));
			}
			if (!names.add(name.toLowerCase(Locale.ROOT))) {
				violations.add(violation(name, "file-twice", ""));
			}
			if (file.getValue().length > MAX_FILE * 1_024) {
				violations.add(violation(name, "file-size", String.valueOf(MAX_FILE)));
			}
		}
		if (names.size() > MAX_FILES || size > MAX_BUNDLE * 1_024L) {
			violations.add(violation(files.contents().keySet().iterator().next(), "bundle-size",
					MAX_FILES + " / " + MAX_BUNDLE));
		}
		return violations;
	}

	private static ModelViolation violation(String file, String rule, String detail) {
		return new ModelViolation(file, file, "", rule, detail);
	}

}
