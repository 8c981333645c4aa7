package org.tawasul.desk.web;

import java.util.Locale;
import java.util.stream.Collectors;

import org.tawasul.access.CurrentUser;
import org.tawasul.casefile.CaseHistoryService;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.TimelineFormatter;
import org.tawasul.desk.CaseWithRights;
import org.tawasul.desk.DeskCaseService;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where a case went and why, for whoever had its task open in Tasklist at that moment.
 */
@RestController
class CaseWhereaboutsController {

	private final CurrentUser user;

	private final DeskCaseService desk;

	private final CaseHistoryService history;

	private final TimelineFormatter formatter;

	CaseWhereaboutsController(CurrentUser user, DeskCaseService desk, CaseHistoryService history,
			TimelineFormatter formatter) {
		this.user = user;
		this.desk = desk;
		this.history = history;
		this.formatter = formatter;
	}

	@GetMapping("/desk/cases/{number}/whereabouts")
	CaseWhereaboutsView whereabouts(@PathVariable String number, Locale locale) {
		CaseNumber known = CaseNumber.parse(number)
			.flatMap((parsed) -> this.desk.find(this.user.get(), parsed))
			.filter((found) -> found.rights().seesCase())
			.map((CaseWithRights found) -> found.file().getNumber())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return new CaseWhereaboutsView(this.history.latestStep(known)
			.stream()
			.map((entry) -> this.formatter.sentenceWithoutRating(entry, locale))
			.distinct()
			.collect(Collectors.joining(". ", "", ".")));
	}

	/**
	 * The last step of a case.
	 *
	 * @param text what happened, in sentences
	 */
	record CaseWhereaboutsView(String text) {

	}

}
