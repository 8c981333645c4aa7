package org.tawasul.page;

import java.util.function.LongSupplier;
import java.util.function.Predicate;

import org.tawasul.access.StaffUser;
import org.tawasul.directory.Role;

/**
 * A page that a menu of the desk leads to: a bean of the feature that has the page,
 * ordered within its menu by {@link org.springframework.core.annotation.Order}. Being
 * listed gives nobody access: the page itself checks who asks for it.
 *
 * @param section the menu
 * @param path its address, for example {@code /desk/requests}
 * @param label the key of its name in the bundles
 * @param audience whom the page is shown to
 * @param waiting how many things wait there; 0 shows no number
 */
public record DeskPage(DeskSection section, String path, String label, Predicate<StaffUser> audience,
		LongSupplier waiting) {

	/**
	 * A page where nothing waits.
	 */
	public DeskPage(DeskSection section, String path, String label, Predicate<StaffUser> audience) {
		this(section, path, label, audience, () -> 0);
	}

	/**
	 * A page for those who have one of the roles.
	 * @param section the menu
	 * @param path its address
	 * @param label the key of its name in the bundles
	 * @param roles at least one
	 * @return a page where nothing waits
	 */
	public static DeskPage forRoles(DeskSection section, String path, String label, Role... roles) {
		Role[] any = roles.clone();
		return new DeskPage(section, path, label, (user) -> user.hasAnyRole(any));
	}

}
