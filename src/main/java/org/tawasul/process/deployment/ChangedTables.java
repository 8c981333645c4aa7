package org.tawasul.process.deployment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.tawasul.process.ProcessProperties;
import org.tawasul.process.decision.ChangedTable;
import org.tawasul.process.deployment.DeploymentExaminer.Examination;
import org.tawasul.process.deployment.LiveModels.LiveBundle;

import org.springframework.stereotype.Component;

/**
 * Finds the changed tables that the lifecycles of cases ask, which real cases can be
 * asked about.
 */
@Component
class ChangedTables {

	private final ProcessProperties properties;

	ChangedTables(ProcessProperties properties) {
		this.properties = properties;
	}

	/** None of files that are refused. */
	List<ChangedTable> of(Examination found) {
		List<ChangedTable> tables = new ArrayList<>();
		if (!found.violations().isEmpty()) {
			return tables;
		}
		for (LiveBundle bundle : found.changed()) {
			if (this.properties.allKeys().contains(bundle.key())) {
				bundle.files().forEach((name, content) -> {
					byte[] now = found.files().get(name);
					if (DeclaredNames.isTable(name) && now != null && !Arrays.equals(now, content)) {
						key(name, content).filter((key) -> key(name, now).equals(Optional.of(key)))
							.filter((key) -> tables.stream().noneMatch((known) -> known.key().equals(key)))
							.ifPresent((key) -> tables.add(new ChangedTable(key, content, now)));
					}
				});
			}
		}
		return tables;
	}

	private static Optional<String> key(String file, byte[] content) {
		return DeclaredNames.of(file, content)
			.flatMap((names) -> names.stream().filter((name) -> name.startsWith("decision ")).findFirst())
			.map((name) -> name.substring("decision ".length()));
	}

}
