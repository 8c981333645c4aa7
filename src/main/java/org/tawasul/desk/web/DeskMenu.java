package org.tawasul.desk.web;

import java.util.List;
import java.util.Locale;

import org.tawasul.access.CurrentUser;
import org.tawasul.access.EngineEndpoints;
import org.tawasul.access.StaffApplication;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.Role;

import org.springframework.stereotype.Component;

/**
 * What stands above every page of the desk. In templates it is {@code @deskMenu}.
 */
@Component("deskMenu")
public class DeskMenu {

	private final CurrentUser user;

	private final MinistryDirectory ministry;

	private final EngineEndpoints engine;

	DeskMenu(CurrentUser user, MinistryDirectory ministry, EngineEndpoints engine) {
		this.engine = engine;
		this.user = user;
		this.ministry = ministry;
	}

	/**
	 * Who is signed in.
	 * @param locale the reader's
	 * @return their name, or the one they signed in with
	 */
	public String name(Locale locale) {
		String username = this.user.get().username();
		return this.ministry.person(username).map((person) -> person.name(locale)).orElse(username);
	}

	/**
	 * The engine's applications that they may open.
	 * @return in the order in which they are shown
	 */
	public List<StaffApplication> applications() {
		return StaffApplication.of(this.user.get());
	}

	/**
	 * Where an application of the engine is.
	 * @param application one of {@link #applications()}
	 * @return the path of its start page
	 */
	public String path(StaffApplication application) {
		return this.engine.path(application);
	}

	/**
	 * Whether they look after the messages that go out.
	 * @return true for administrators
	 */
	public boolean isOutboxShown() {
		return this.user.get().hasAnyRole(Role.ADMINISTRATOR);
	}

	/**
	 * Whether they look after the basic data.
	 * @return true for administrators
	 */
	public boolean isBasicDataShown() {
		return this.user.get().hasAnyRole(Role.ADMINISTRATOR);
	}

}
