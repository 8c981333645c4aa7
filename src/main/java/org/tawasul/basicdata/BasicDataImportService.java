package org.tawasul.basicdata;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tawasul.basicdata.BasicDataPlanner.Prepared;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Imports basic data from files: first a preview, then all changes or none. What is
 * unchanged is not written again.
 */
@Service
class BasicDataImportService {

	private final ImportFileReader reader;

	private final BasicDataPlanner planner;

	private final BasicDataAudit audit;

	BasicDataImportService(ImportFileReader reader, BasicDataPlanner planner, BasicDataAudit audit) {
		this.reader = reader;
		this.planner = planner;
		this.audit = audit;
	}

	/** Determines what an import would do. Changes nothing. */
	@Transactional(readOnly = true)
	ImportPlan preview(ImportBatch batch) {
		return this.planner.preview(read(batch)).plan();
	}

	/**
	 * Imports the files in one transaction. Refused if there are faults, or if the plan
	 * is not the one that was shown.
	 * @param batch the files
	 * @param shown the fingerprint of the plan that was shown; <code>null</code> if none
	 * was
	 * @return what was done, or what is to be shown again
	 */
	@Transactional
	Outcome apply(ImportBatch batch, @Nullable String shown) {
		Prepared prepared = this.planner.lock(read(batch));
		ImportPlan plan = prepared.plan();
		if (!plan.isValid() || (shown != null && !shown.equals(plan.fingerprint()))) {
			return new Outcome(plan, false);
		}
		this.planner.write(prepared);
		this.audit.recordImport(plan);
		return new Outcome(plan, true);
	}

	private ImportPlanBuilder read(ImportBatch batch) {
		ImportFaults faults = new ImportFaults();
		Map<ImportFileKind, List<ImportRow>> rows = new EnumMap<>(ImportFileKind.class);
		ImportPlanBuilder plan = this.planner.begin(rows, batch.complete(), faults);
		for (ImportFile file : batch.files()) {
			int before = faults.count();
			rows.put(file.kind(), this.reader.read(file, batch.encoding(), faults));
			if (faults.count() > before) {
				plan.markUnread(file.kind());
			}
		}
		if (batch.files().isEmpty()) {
			faults.add("", 0, null, "no_file");
		}
		return plan;
	}

	/** What was done or is to be shown again, and whether it was done. */
	record Outcome(ImportPlan plan, boolean applied) {

	}

}
