package org.tawasul.process.decision;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.meeting.PromisedCaseLookup;
import org.tawasul.process.CaseFacts;
import org.tawasul.quality.QualitySampleFacts;
import org.tawasul.rehearsal.TableEffect.Basis;
import org.tawasul.survey.call.SatisfactionSampleFacts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the cases that a table is asked about once more, and what it is told of each.
 */
@Component
class ReplayedCases {

	private static final String CHOSEN_UNIT = "chosenUnit";

	private final CaseFacts facts;

	private final PromisedCaseLookup promised;

	private final QualitySampleFacts answers;

	private final SatisfactionSampleFacts closed;

	private final JdbcClient jdbc;

	ReplayedCases(CaseFacts facts, PromisedCaseLookup promised, QualitySampleFacts answers,
			SatisfactionSampleFacts closed, JdbcClient jdbc) {
		this.facts = facts;
		this.promised = promised;
		this.answers = answers;
		this.closed = closed;
		this.jdbc = jdbc;
	}

	List<CaseNumber> newest(Basis basis, int most) {
		return switch (basis) {
			case CASES -> this.jdbc.sql("select number from app.case_file order by number desc limit ?")
				.param(most)
				.query((row, index) -> new CaseNumber(row.getLong(1)))
				.list();
			case ANSWERS -> this.answers.newest(most);
			case CLOSED_CASES -> this.closed.newest(most);
		};
	}

	/** By case; none of those about which such a table is not asked. */
	Map<CaseNumber, Map<String, @Nullable Object>> facts(Basis basis, Collection<CaseFile> files) {
		return switch (basis) {
			case CASES -> asReceived(files);
			case ANSWERS -> this.answers.ofLastAnswers(files, this.facts::of);
			case CLOSED_CASES -> this.closed.among(files.stream().map(CaseFile::getNumber).toList());
		};
	}

	/**
	 * The unit that a case has by now is the answer of the table, or of those whom the
	 * case has come to: only where somebody had chosen it beforehand was it a question.
	 */
	Map<CaseNumber, Map<String, @Nullable Object>> asReceived(Collection<CaseFile> files) {
		Set<CaseNumber> chosen = this.promised
			.among(files.stream().map(CaseFile::getNumber).collect(Collectors.toSet()));
		Map<CaseNumber, Map<String, @Nullable Object>> all = new HashMap<>();
		for (CaseFile file : files) {
			Map<String, @Nullable Object> known = this.facts.of(file);
			if (!chosen.contains(file.getNumber())) {
				known.put(CHOSEN_UNIT, null);
			}
			all.put(file.getNumber(), known);
		}
		return all;
	}

}
