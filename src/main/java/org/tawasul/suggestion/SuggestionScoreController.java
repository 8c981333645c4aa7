package org.tawasul.suggestion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.tawasul.access.CaseAccess;
import org.tawasul.access.CurrentUser;
import org.tawasul.language.DateFormatter;
import org.tawasul.suggestion.SuggestionScore.Kind;
import org.tawasul.suggestion.SuggestionScoreRepository.MonthlyScore;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * How often suggestions were right, of the whole ministry, for those who have cases.
 */
@Controller
class SuggestionScoreController {

	private static final int MONTHS = 12;

	private final CurrentUser user;

	private final CaseAccess access;

	private final SuggestionScoreRepository scores;

	private final Experience experience;

	private final Clock clock;

	SuggestionScoreController(CurrentUser user, CaseAccess access, SuggestionScoreRepository scores,
			Experience experience, Clock clock) {
		this.user = user;
		this.access = access;
		this.scores = scores;
		this.experience = experience;
		this.clock = clock;
	}

	@GetMapping("/desk/indicators/suggestions")
	ModelAndView show() {
		if (!this.access.hasCases(this.user.get())) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		LocalDate from = LocalDate.ofInstant(this.clock.instant(), DateFormatter.ZONE)
			.withDayOfMonth(1)
			.minusMonths(MONTHS - 1L);
		List<MonthlyScore> found = this.scores.byMonth(from);
		ModelAndView page = new ModelAndView("suggestion/scores");
		page.addObject("tables", List.of(table(Kind.CATEGORY, found), table(Kind.UNIT, found)));
		page.addObject("cases", this.experience.size());
		return page;
	}

	private static Table table(Kind what, List<MonthlyScore> found) {
		List<MonthlyScore> months = found.stream().filter((month) -> month.score().what() == what).toList();
		return new Table(what, months,
				months.stream()
					.map(MonthlyScore::score)
					.reduce(new SuggestionScore(what, 0, 0, 0, 0), SuggestionScore::plus));
	}

	/**
	 * The scores of one kind.
	 *
	 * @param what is suggested
	 * @param months the newest first
	 * @param all of them together
	 */
	record Table(Kind what, List<MonthlyScore> months, SuggestionScore all) {

	}

}
