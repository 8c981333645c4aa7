package org.tawasul.meeting.web;

import java.util.List;
import java.util.Locale;

import org.apache.commons.lang3.EnumUtils;
import org.tawasul.access.CaseAccess;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffUser;
import org.tawasul.meeting.MeetingAccess;
import org.tawasul.meeting.MeetingListService;
import org.tawasul.meeting.MeetingListService.Row;
import org.tawasul.meeting.MeetingListService.Tab;
import org.tawasul.meeting.MeetingNumber;
import org.tawasul.meeting.MeetingStatusLabels;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The desk's list of meetings, by state, and above it the commitments that are late.
 */
@Controller
class MeetingListController {

	private final MeetingListService lists;

	private final MeetingAccess access;

	private final CaseAccess cases;

	private final MeetingStatusLabels labels;

	private final LateCommitmentView late;

	private final CurrentUser user;

	MeetingListController(MeetingListService lists, MeetingAccess access, CaseAccess cases, MeetingStatusLabels labels,
			LateCommitmentView late, CurrentUser user) {
		this.lists = lists;
		this.late = late;
		this.access = access;
		this.cases = cases;
		this.labels = labels;
		this.user = user;
	}

	@GetMapping("/desk/meetings")
	String list(@RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "") String before,
			Locale locale, Model model) {
		StaffUser viewer = this.user.get();
		if (!this.access.mayRead(viewer)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		Tab shown = EnumUtils.getEnumIgnoreCase(Tab.class, tab, Tab.OPEN);
		long below = MeetingNumber.parseExact(before).map(MeetingNumber::value).orElse(Long.MAX_VALUE);
		List<Row> rows = this.lists.list(shown, below);
		boolean more = rows.size() > MeetingListService.PAGE;
		List<Row> page = more ? rows.subList(0, MeetingListService.PAGE) : rows;
		this.late.show(viewer, locale, model);
		model.addAttribute("tab", shown);
		model.addAttribute("counts", this.lists.counts());
		model.addAttribute("rows", page);
		model.addAttribute("next", more ? page.get(page.size() - 1).number().toString() : null);
		model.addAttribute("first", below == Long.MAX_VALUE);
		model.addAttribute("statuses", this.labels.all(locale));
		model.addAttribute("hasCases", this.cases.hasCases(viewer));
		model.addAttribute("mayTake", this.access.mayTake(viewer));
		return "meeting/list";
	}

}
