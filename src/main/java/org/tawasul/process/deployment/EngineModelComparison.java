package org.tawasul.process.deployment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.tawasul.process.EngineAuthorization;
import org.tawasul.process.deployment.DeploymentExaminer.Examination;
import org.tawasul.rehearsal.ComparedFiles;
import org.tawasul.rehearsal.ComparedTable;
import org.tawasul.rehearsal.ModelComparison;

import org.springframework.stereotype.Component;

/**
 * Puts files beside those of the engine that they would replace.
 */
@Component
class EngineModelComparison implements ModelComparison {

	private final DeploymentExaminer examiner;

	private final LiveModels live;

	private final EngineAuthorization authorization;

	EngineModelComparison(DeploymentExaminer examiner, LiveModels live, EngineAuthorization authorization) {
		this.examiner = examiner;
		this.live = live;
		this.authorization = authorization;
	}

	@Override
	public ComparedFiles beside(Map<String, byte[]> files) {
		return this.authorization.runWithout(() -> {
			Examination found = this.examiner.examine(files);
			return new ComparedFiles(replaced(files, found), found.files());
		});
	}

	/** A table that no model names is nobody's change but its own. */
	private Map<String, byte[]> replaced(Map<String, byte[]> files, Examination found) {
		Map<String, byte[]> before = new TreeMap<>();
		found.changed().forEach((bundle) -> before.putAll(bundle.files()));
		files.keySet()
			.stream()
			.filter(ProcessDeployer.TABLES::contains)
			.flatMap((name) -> this.live.table(name.replace(".dmn", "")).stream())
			.forEach((table) -> before.putAll(table.files()));
		return before;
	}

	@Override
	public List<ComparedTable> tables(byte @Nullable [] before, byte @Nullable [] after) {
		return TableComparison.of(before, after);
	}

}
