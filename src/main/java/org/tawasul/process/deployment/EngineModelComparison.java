package org.tawasul.process.deployment;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tawasul.process.EngineAuthorization;
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
			BundleCompletion completion = this.examiner.complete(files);
			return new ComparedFiles(this.live.replacedBy(files, completion.completed()), completion.files());
		});
	}

	@Override
	public List<ComparedTable> tables(byte @Nullable [] before, byte @Nullable [] after) {
		return RowComparison.of(before, after);
	}

}
