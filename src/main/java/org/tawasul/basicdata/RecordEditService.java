package org.tawasul.basicdata;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tawasul.basicdata.BasicDataPlanner.Prepared;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes single records of basic data by the rules of the files, and records each change
 * in the audit trail.
 */
@Service
public class RecordEditService {

	private final BasicDataPlanner planner;

	private final BasicDataAudit audit;

	RecordEditService(BasicDataPlanner planner, BasicDataAudit audit) {
		this.planner = planner;
		this.audit = audit;
	}

	/**
	 * Determines what a change would do. Changes nothing.
	 * @param change the change
	 * @return all changes that it brings about, or why it is refused
	 */
	@Transactional(readOnly = true)
	public ImportPlan preview(RecordChange change) {
		return this.planner.preview(plan(change)).plan();
	}

	/**
	 * Carries a change out, unless it is refused.
	 * @param change the change
	 * @param shown the fingerprint of the plan that was shown; <code>null</code> if it
	 * needs no look
	 * @return what was done
	 */
	@Transactional
	public Outcome apply(RecordChange change, @Nullable String shown) {
		ImportPlanBuilder builder = plan(change);
		Prepared prepared = this.planner.lock(builder);
		ImportPlan plan = prepared.plan();
		if (!builder.overtaken().isEmpty()) {
			return new Outcome(plan, false, builder.overtaken());
		}
		boolean another = (shown != null) ? !shown.equals(plan.fingerprint()) : plan.needsLook();
		if (!plan.isValid() || another) {
			return new Outcome(plan, false, List.of());
		}
		this.planner.write(prepared);
		this.audit.recordEdit(plan);
		return new Outcome(plan, true, List.of());
	}

	private ImportPlanBuilder plan(RecordChange change) {
		Map<ImportFileKind, List<ImportRow>> rows = new EnumMap<>(ImportFileKind.class);
		rows.put(change.kind(), change.rows());
		ImportPlanBuilder plan = this.planner.begin(rows, Set.of(), new ImportFaults());
		plan.edit(change);
		return plan;
	}

	/**
	 * What was done or is to be looked at first.
	 *
	 * @param plan the changes, or why they are refused
	 * @param applied whether they were carried out
	 * @param overtaken what somebody else changed since the form was opened
	 */
	public record Outcome(ImportPlan plan, boolean applied, List<ColumnDifference> overtaken) {

	}

}
