package org.tawasul.desk.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.desk.DeskCaseService;
import org.tawasul.desk.web.ExperienceView.LikeAnswer;
import org.tawasul.desk.web.ExperienceView.LikelyUnit;
import org.tawasul.suggestion.SuggestionService;

import org.springframework.stereotype.Component;

/**
 * Shows what closed cases suggest to those who handle one.
 */
@Component
class ExperienceMapper {

	/** Of these the ones that may be seen are shown. */
	private static final int CANDIDATES = 12;

	private static final int MOST = 3;

	private final SuggestionService suggestions;

	private final CaseService cases;

	private final DeskCaseService desk;

	private final CaseFormatter labels;

	ExperienceMapper(SuggestionService suggestions, CaseService cases, DeskCaseService desk, CaseFormatter labels) {
		this.suggestions = suggestions;
		this.cases = cases;
		this.desk = desk;
		this.labels = labels;
	}

	ExperienceView view(StaffUser viewer, CaseFile file, Locale locale) {
		String holding = Objects.requireNonNullElse(file.getAssignment().getUnit(), "");
		List<LikelyUnit> units = this.suggestions.units(file.getReport())
			.stream()
			.map((guess) -> new LikelyUnit(this.labels.unit(guess.value(), locale), guess.value().equals(holding),
					guess.cases(), guess.of()))
			.toList();
		return new ExperienceView(units, answers(viewer, file));
	}

	private List<LikeAnswer> answers(StaffUser viewer, CaseFile file) {
		List<CaseNumber> like = this.suggestions.likeCases(file.getReport(), CANDIDATES)
			.stream()
			.filter((number) -> !number.equals(file.getNumber()))
			.toList();
		Map<CaseNumber, CaseFile> found = this.cases.findAll(like);
		Set<CaseNumber> visible = visible(viewer, found.values());
		return like.stream()
			.filter(visible::contains)
			.map((number) -> Objects.requireNonNull(found.get(number)))
			.filter((one) -> one.getResolution() != null)
			.limit(MOST)
			.map((one) -> new LikeAnswer(one.getNumber(), one.getReport().subject(),
					Objects.requireNonNull(one.getResolution())))
			.toList();
	}

	private Set<CaseNumber> visible(StaffUser viewer, Collection<CaseFile> files) {
		return files.isEmpty() ? Set.of() : this.desk.findVisible(viewer, files);
	}

}
