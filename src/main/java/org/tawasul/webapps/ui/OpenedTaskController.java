package org.tawasul.webapps.ui;

import java.util.List;

import org.tawasul.access.CurrentUser;
import org.tawasul.access.StaffUser;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Notes that a task is shown in Tasklist: its case is not new any more when a handler
 * looks at it. Reading a form's address notes nothing. Camunda's own filter asks for its
 * CSRF token here.
 */
@RestController
class OpenedTaskController {

	private final VisibleTasks tasks;

	private final CaseService cases;

	private final CurrentUser user;

	OpenedTaskController(VisibleTasks tasks, CaseService cases, CurrentUser user) {
		this.tasks = tasks;
		this.cases = cases;
		this.user = user;
	}

	@PostMapping("/camunda/app/tawasul/task-opened.json")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void markOpened(@RequestParam String task) {
		StaffUser viewer = this.user.get();
		this.tasks.find(List.of(task))
			.values()
			.forEach((key) -> CaseNumber.parse(key)
				.ifPresent((number) -> this.cases.markOpened(number, viewer.groups())));
	}

}
