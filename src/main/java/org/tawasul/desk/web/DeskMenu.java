package org.tawasul.desk.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.tawasul.access.CurrentUser;
import org.tawasul.access.EngineEndpoints;
import org.tawasul.access.StaffApplication;
import org.tawasul.access.StaffUser;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.desk.web.DeskMenuSection.DeskMenuPage;
import org.tawasul.page.DeskPage;
import org.tawasul.page.DeskSection;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The menu above every page of the desk, {@code @deskMenu} in templates.
 */
@Component
class DeskMenu {

	private static final String COUNTED = DeskMenu.class.getName() + ".counted";

	private final CurrentUser user;

	private final MinistryDirectory directory;

	private final EngineEndpoints engine;

	private final List<DeskPage> pages;

	DeskMenu(CurrentUser user, MinistryDirectory directory, EngineEndpoints engine, List<DeskPage> pages) {
		this.user = user;
		this.directory = directory;
		this.engine = engine;
		this.pages = List.copyOf(pages);
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

	/**
	 * The menus that lead somewhere for this person. What waits on their pages is counted
	 * once for a page, however often it shows them.
	 */
	public List<DeskMenuSection> sections() {
		RequestAttributes request = RequestContextHolder.currentRequestAttributes();
		if (request.getAttribute(COUNTED, RequestAttributes.SCOPE_REQUEST) instanceof Counted counted) {
			return counted.sections();
		}
		List<DeskMenuSection> sections = count();
		request.setAttribute(COUNTED, new Counted(sections), RequestAttributes.SCOPE_REQUEST);
		return sections;
	}

	private List<DeskMenuSection> count() {
		StaffUser viewer = this.user.get();
		return Stream.of(DeskSection.values())
			.map((section) -> new DeskMenuSection(section, pages(section, viewer)))
			.filter((section) -> !section.pages().isEmpty())
			.toList();
	}

	private List<DeskMenuPage> pages(DeskSection section, StaffUser viewer) {
		return this.pages.stream()
			.filter((page) -> page.section() == section && page.audience().test(viewer))
			.map((page) -> new DeskMenuPage(page.path(), page.label(), page.waiting().getAsLong()))
			.toList();
	}

	/** The menus of one request. */
	private record Counted(List<DeskMenuSection> sections) {

	}

}
