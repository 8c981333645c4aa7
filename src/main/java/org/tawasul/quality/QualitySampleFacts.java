package org.tawasul.quality;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.directory.EscalationLevelKind;
import org.tawasul.directory.MinistryDirectory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the table {@code QualitySample} is asked about an answer: facts of its case, and
 * those of the answer itself.
 */
@Component
public class QualitySampleFacts {

	private final AnswerReviewRepository reviews;

	private final MinistryDirectory ministry;

	private final SamplePlaces places;

	QualitySampleFacts(AnswerReviewRepository reviews, MinistryDirectory ministry, SamplePlaces places) {
		this.reviews = reviews;
		this.ministry = ministry;
		this.places = places;
	}

	/** Of the answer that comes after so many objections. */
	Map<String, @Nullable Object> of(CaseFile caseFile, int round, Map<String, @Nullable Object> facts) {
		Map<String, @Nullable Object> all = new HashMap<>(facts);
		all.put("importance", caseFile.getImportance().name());
		all.put("objected", round > 0);
		all.put("unitKind",
				Optional.ofNullable(caseFile.getAssignment().getUnit())
					.flatMap(this.ministry::unit)
					.map((unit) -> unit.kind().name())
					.orElse(null));
		all.put("samplePlace", this.places.of(caseFile.getNumber(), round));
		return all;
	}

	/**
	 * The newest cases whose reporters have an answer.
	 * @param most how many
	 * @return the newest first
	 */
	@Transactional(readOnly = true)
	public List<CaseNumber> newest(int most) {
		return this.reviews.newestAnswered(most);
	}

	/**
	 * The facts of the last answers of cases, so that another table can be tried on them.
	 * @param files the cases
	 * @param facts of a case that tables may ask
	 * @return facts by case; none of the Minister's decisions and of answers that came
	 * from a main case, which no table is asked about
	 */
	@Transactional(readOnly = true)
	public Map<CaseNumber, Map<String, @Nullable Object>> ofLastAnswers(Collection<CaseFile> files,
			Function<CaseFile, Map<String, @Nullable Object>> facts) {
		Map<CaseNumber, Map<String, @Nullable Object>> all = new HashMap<>();
		if (files.isEmpty()) {
			return all;
		}
		Map<CaseNumber, Integer> rounds = this.reviews.lastRounds(files.stream().map(CaseFile::getNumber).toList());
		for (CaseFile file : files) {
			Integer round = rounds.get(file.getNumber());
			if (round != null && !EscalationLevelKind.MINISTER.name().equals(file.getAssignment().getLevelKind())) {
				all.put(file.getNumber(), of(file, round, facts.apply(file)));
			}
		}
		return all;
	}

}
