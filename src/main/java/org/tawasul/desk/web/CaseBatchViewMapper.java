package org.tawasul.desk.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseLink;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.desk.CaseBatch;
import org.tawasul.desk.CaseBatch.Outcome;
import org.tawasul.desk.CaseWithRights;
import org.tawasul.desk.DeskCaseService;
import org.tawasul.desk.WorkListRepository;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.OrgUnit;
import org.tawasul.directory.Role;
import org.tawasul.language.Messages;
import org.tawasul.page.HistoryRequest;

import org.springframework.stereotype.Component;

/**
 * Shows several cases: of those that may be seen what they are about, of others no more
 * than the number that was chosen.
 */
@Component
class CaseBatchViewMapper {

	private final CaseService cases;

	private final DeskCaseService desk;

	private final WorkListRepository workLists;

	private final CaseRowMapper rows;

	private final DeskCaseViewMapper details;

	private final MinistryDirectory directory;

	private final Messages messages;

	CaseBatchViewMapper(CaseService cases, DeskCaseService desk, WorkListRepository workLists, CaseRowMapper rows,
			DeskCaseViewMapper details, MinistryDirectory directory, Messages messages) {
		this.cases = cases;
		this.desk = desk;
		this.workLists = workLists;
		this.rows = rows;
		this.details = details;
		this.directory = directory;
		this.messages = messages;
	}

	CaseBatchView view(StaffUser viewer, CaseBatch batch, Locale locale) {
		List<CaseNumber> numbers = numbers(batch);
		Set<CaseNumber> visible = this.desk.findVisible(viewer, this.cases.findAll(numbers).values());
		Map<CaseNumber, CaseListRowView> rows = this.rows
			.rows(this.workLists.items(numbers.stream().filter(visible::contains).toList()), 1, locale)
			.stream()
			.collect(Collectors.toMap((row) -> row.item().number(), Function.identity()));
		return new CaseBatchView(batch,
				batch.items()
					.stream()
					.map((item) -> new CaseBatchView.Row(item.number(), rows.get(item.number()), item.outcome(),
							Optional.ofNullable(item.reason())
								.map((reason) -> this.messages.text(reason, locale, item.arguments().toArray()))
								.orElse("")))
					.toList(),
				viewer.hasAnyRole(Role.COORDINATOR, Role.HEAD, Role.CARE_OFFICER, Role.MINISTER_OFFICE));
	}

	/** What is printed of each case that may be seen. */
	List<DeskCaseView> sheets(StaffUser viewer, CaseBatch batch, Locale locale) {
		return numbers(batch).stream()
			.flatMap((number) -> this.desk.find(viewer, number).stream())
			.filter((CaseWithRights found) -> found.rights().seesCase())
			.map((found) -> this.details.view(found, HistoryRequest.LATEST, locale))
			.toList();
	}

	/** Every unit but the ministry itself; what a case does not allow is refused. */
	List<OrgUnit> referralUnits() {
		return this.directory.units()
			.stream()
			.filter((unit) -> unit.parent() != null)
			.sorted(Comparator.comparing((OrgUnit unit) -> unit.code()))
			.toList();
	}

	private static List<CaseNumber> numbers(CaseBatch batch) {
		return batch.items().stream().map(CaseBatch.Item::number).toList();
	}

	/**
	 * Several cases as a page shows them.
	 *
	 * @param acts whether who is looking may do more than print
	 */
	record CaseBatchView(CaseBatch batch, List<Row> rows, boolean acts) {

		public String getId() {
			return this.batch.id().toString();
		}

		public boolean allows(String action) {
			return this.acts && this.batch.allows(action);
		}

		/** Whether one of those that may be seen waits for a main case. */
		public boolean isLinked() {
			return this.rows.stream()
				.anyMatch((one) -> one.row() != null && CaseLink.STATUS.equals(one.row().item().status()));
		}

		public long getDone() {
			return this.batch.count(Outcome.DONE);
		}

		public long getRefused() {
			return this.batch.count(Outcome.REFUSED);
		}

		/**
		 * A case.
		 *
		 * @param row as lists show it, or null when it may not be seen
		 * @param reason why it was refused; empty where it was not
		 */
		record Row(CaseNumber number, @Nullable CaseListRowView row, @Nullable Outcome outcome, String reason) {

		}

	}

}
