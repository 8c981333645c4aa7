package org.tawasul.process.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.tawasul.rehearsal.ModelFileLimits;

/**
 * The files of a deployment as such: models, tables and forms of a size that people
 * write, under plain names. The engine keeps whatever it is given, and takes a file whose
 * name ends otherwise for none of its own.
 */
public final class BundleRules implements ContractRule {

	@Override
	public List<ModelViolation> check(DeploymentFiles files) {
		List<ModelViolation> violations = new ArrayList<>();
		Set<String> names = new HashSet<>();
		long size = 0;
		for (Map.Entry<String, byte[]> file : files.contents().entrySet()) {
			String name = file.getKey();
			size += file.getValue().length;
			if (!ModelFileLimits.isPlain(name)) {
				violations.add(violation(name, "file-name", ""));
			}
			else if (!ModelFileLimits.isOfKind(name)) {
				violations.add(violation(name, "file-kind", ""));
			}
			if (!names.add(name.toLowerCase(Locale.ROOT))) {
				violations.add(violation(name, "file-twice", ""));
			}
			if (file.getValue().length > ModelFileLimits.MAX_FILE * 1_024) {
				violations.add(violation(name, "file-size", String.valueOf(ModelFileLimits.MAX_FILE)));
			}
		}
		if (names.size() > ModelFileLimits.MAX_FILES || size > ModelFileLimits.MAX_ALL * 1_024L) {
			violations.add(violation(files.contents().keySet().iterator().next(), "bundle-size",
					ModelFileLimits.MAX_FILES + " / " + ModelFileLimits.MAX_ALL));
		}
		return violations;
	}

	private static ModelViolation violation(String file, String rule, String detail) {
		return new ModelViolation(file, file, "", rule, detail);
	}

}
