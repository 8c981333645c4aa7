package org.tawasul.guide;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tawasul.directory.Role;

/**
 * The guide as its reader sees it.
 *
 * @param roles a chapter a role, the reader's own first
 * @param screens the screens by menu
 */
record GuideView(List<RoleChapter> roles, List<ScreenGroup> screens) {

	/**
	 * What a role does.
	 *
	 * @param own whether it is one of the reader's
	 * @param steps of a working day
	 * @param screens where it works
	 * @param tasks to be practised
	 */
	record RoleChapter(Role role, boolean own, String about, List<String> steps, List<ScreenLink> screens,
			List<Exercise> tasks) {

		/** How many check themselves: none unless one can practise here. */
		public long checked() {
			return this.tasks.stream().filter(Exercise::checked).count();
		}

		/** How many of these are done. */
		public long done() {
			return this.tasks.stream().filter((task) -> task.doneAt() != null).count();
		}

	}

	/**
	 * Something to be practised.
	 *
	 * @param checked whether it checks itself here
	 * @param doneAt when the reader did it first, or null
	 */
	record Exercise(String text, boolean checked, @Nullable Instant doneAt) {

	}

	/** The way to a screen's part of the guide. */
	record ScreenLink(String id, String title) {

	}

	/** The screens of a menu. */
	record ScreenGroup(String title, List<ScreenChapter> screens) {

	}

	/**
	 * What there is to know of a screen.
	 *
	 * @param picture its picture, if there is one
	 */
	record ScreenChapter(String id, String title, @Nullable GuidePicture picture, String purpose, List<RoleTask> tasks,
			String next, List<String> mistakes) {

	}

	/** What a role does on a screen. */
	record RoleTask(Role role, boolean own, String text) {

	}

}
