package org.tawasul.process.contract.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.tawasul.process.contract.ContractRule;
import org.tawasul.process.contract.DeploymentFiles;
import org.tawasul.process.contract.ModelViolation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import org.springframework.util.function.SingletonSupplier;

/**
 * The rules for tables.
 */
public final class TableRules implements ContractRule {

	/** Bytes of one file. */
	private static final int MAX_SIZE = 1_000_000;

	private static final Set<String> PLAIN_TYPES = Set.of("", "string", "boolean", "integer", "long", "double",
			"number");

	private final Predicate<String> units;

	/** Rules that take each well written code for that of a unit. */
	public TableRules() {
		this((code) -> true);
	}

	/**
	 * Rules that know the ministry's units.
	 * @param units whether there is a unit of a code
	 */
	public TableRules(Predicate<String> units) {
		this.units = units;
	}

	@Override
	public List<ModelViolation> check(DeploymentFiles files) {
		List<ModelViolation> violations = new ArrayList<>();
		Map<String, String> ids = new HashMap<>();
		Supplier<Set<String>> variables = SingletonSupplier.of(() -> OwnVariables.of(files));
		files.tables().forEach((file, table) -> {
			if (files.contents().getOrDefault(file, new byte[0]).length > MAX_SIZE) {
				violations.add(new ModelViolation(file, file, "", "file-large", ""));
				return;
			}
			List<ModelViolation> found = new ArrayList<>(DecisionRules.check(file, table));
			if (found.stream().noneMatch((one) -> Set.of("platform", "table-unreadable").contains(one.rule()))) {
				found.addAll(ExpressionRules.check(file, table));
				twice(file, table, ids, found);
			}
			if (found.isEmpty()) {
				tables(file, table).forEach((one) -> found.addAll(check(one, variables)));
			}
			if (found.isEmpty() && !EngineTables.reads(files.contents().getOrDefault(file, new byte[0]))) {
				found.add(new ModelViolation(file, file, "", "table-unreadable", ""));
			}
			violations.addAll(found);
		});
		return violations;
	}

	private static void twice(String file, Document table, Map<String, String> ids, List<ModelViolation> found) {
		for (Element decision : TableFile.children(table.getDocumentElement(), "decision")) {
			String other = ids.putIfAbsent(decision.getAttribute("id"), file);
			if (other != null) {
				found.add(ModelViolation.at(file, decision, "decision-twice", other));
			}
		}
	}

	private static List<TableFile> tables(String file, Document document) {
		List<TableFile> tables = new ArrayList<>();
		TableFile.children(document.getDocumentElement(), "decision")
			.forEach((decision) -> TableFile.children(decision, "decisionTable")
				.forEach((table) -> tables.add(TableFile.read(file, decision, table))));
		return tables;
	}

	private List<ModelViolation> check(TableFile table, Supplier<Set<String>> own) {
		Optional<KnownTable> known = TableVocabulary.table(table.id());
		Set<String> variables = known.isPresent() ? Set.of() : own.get();
		List<ModelViolation> violations = new ArrayList<>(new ColumnRules(table, known, variables).check());
		if (!violations.isEmpty()) {
			return violations;
		}
		try {
			FactSpace space = FactSpace.of(table, facts(table, known, variables));
			boolean any = table.table().getAttribute("hitPolicy").strip().equals("ANY");
			boolean complete = known.map((one) -> one.gaps() == KnownTable.Gaps.FORBIDDEN).orElse(true);
			if (table.inputs().stream().allMatch((input) -> PLAIN_TYPES.contains(input.type()))) {
				violations.addAll(new CoverageRules(table, space).check(complete, any));
			}
			violations.addAll(VerificationRules.check(table, space));
			violations.addAll(new AnswerRules(table, known, space, this.units).check());
		}
		catch (TooManyCasesException ex) {
			violations.add(table.violation("table-complex", ""));
		}
		return violations;
	}

	/** Variables of the owner's own are what their column compares them with. */
	private static Map<String, Fact> facts(TableFile table, Optional<KnownTable> known, Set<String> variables) {
		Map<String, Fact> facts = new LinkedHashMap<>(known.map(KnownTable::facts).orElseGet(TableVocabulary::facts));
		if (known.isEmpty()) {
			Set<String> own = new HashSet<>(variables);
			own.removeAll(facts.keySet());
			own.forEach((name) -> facts.put(name, OwnVariables.fact(name, table)));
		}
		return facts;
	}

}
