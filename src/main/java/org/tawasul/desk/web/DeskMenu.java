package org.tawasul.desk.web;

import java.util.List;
import java.util.Locale;

import org.tawasul.access.CaseAccess;
import org.tawasul.access.CurrentUser;
import org.tawasul.access.EngineEndpoints;
import org.tawasul.access.StaffApplication;
import org.tawasul.desk.FailedJobService;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.Role;

import org.springframework.stereotype.Component;

/**
 * The menu above every page of the desk, {@code @deskMenu} in templates.
 */
@Component
class DeskMenu {

	private final CurrentUser user;

	private final MinistryDirectory directory;

	private final EngineEndpoints engine;

	private final FailedJobService jobs;

	private final CaseAccess access;

	DeskMenu(CurrentUser user, MinistryDirectory directory, EngineEndpoints engine, FailedJobService jobs,
			CaseAccess access) {
		this.user = user;
		this.directory = directory;
		this.engine = engine;
		this.jobs = jobs;
		this.access = access;
	}

	public String name(Locale locale) {
		String username = this.user.get().username();
		return this.directory.person(username).map((person) -> person.name(locale)).orElse(username);
	}

	public List<StaffApplication> applications() {
		return StaffApplication.of(this.user.get());
	}

	public String path(StaffApplication application) {
		return this.engine.path(application);
	}

	/** How many steps stand still until an administrator looks. */
	public long failedJobs() {
		return this.jobs.count();
	}

	/** Whether there is anything to search. */
	public boolean hasCases() {
		return this.access.hasCases(this.user.get());
	}

	public boolean isAdministrator() {
		return this.user.get().hasAnyRole(Role.ADMINISTRATOR);
	}

}
