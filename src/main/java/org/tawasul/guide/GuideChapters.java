package org.tawasul.guide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.access.StaffUser;
import org.tawasul.directory.Role;
import org.tawasul.guide.GuideView.Exercise;
import org.tawasul.guide.GuideView.RoleChapter;
import org.tawasul.guide.GuideView.RoleTask;
import org.tawasul.guide.GuideView.ScreenChapter;
import org.tawasul.guide.GuideView.ScreenGroup;
import org.tawasul.guide.GuideView.ScreenLink;
import org.tawasul.language.Messages;
import org.tawasul.page.DeskSection;

import org.springframework.stereotype.Component;

/**
 * Puts the guide together for a reader: the chapters of their roles first, then those of
 * the others; the screens in the order of the menus.
 */
@Component
class GuideChapters {

	/** As the guide tells of them: those who work on cases, then those who run things. */
	private static final List<Role> ORDER = List.of(Role.COORDINATOR, Role.HEAD, Role.CARE_OFFICER, Role.AGENT,
			Role.OPERATIONS, Role.MINISTER_OFFICE, Role.MANAGER, Role.PROCESS_OWNER, Role.ADMINISTRATOR);

	private final Messages messages;

	private final GuidePictures pictures;

	private final ExerciseProgress progress;

	GuideChapters(Messages messages, GuidePictures pictures, ExerciseProgress progress) {
		this.messages = messages;
		this.pictures = pictures;
		this.progress = progress;
	}

	GuideView of(StaffUser reader, Locale locale) {
		return new GuideView(roles(reader, locale), screens(reader.roles(), locale));
	}

	private List<RoleChapter> roles(StaffUser reader, Locale locale) {
		Set<Role> own = reader.roles();
		Map<String, Optional<Instant>> done = this.progress.of(reader);
		return ORDER.stream()
			.sorted(Comparator.comparing((Role role) -> !own.contains(role)))
			.map((role) -> role(role, own.contains(role), done, locale))
			.toList();
	}

	private RoleChapter role(Role role, boolean own, Map<String, Optional<Instant>> done, Locale locale) {
		String key = "guide.role." + role;
		List<ScreenLink> screens = Stream.of(GuideScreen.values())
			.filter((screen) -> find(task(screen, role), locale).isPresent())
			.map((screen) -> new ScreenLink(screen.id(), this.messages.text(screen.label(), locale)))
			.toList();
		return new RoleChapter(role, own, this.messages.text(key + ".about", locale), list(key + ".step.", locale),
				screens, exercises(role, list(key + ".task.", locale), done));
	}

	private static List<Exercise> exercises(Role role, List<String> texts, Map<String, Optional<Instant>> done) {
		return IntStream.range(0, texts.size()).mapToObj((index) -> {
			String id = role + "." + (index + 1);
			return new Exercise(texts.get(index), done.containsKey(id),
					done.getOrDefault(id, Optional.empty()).orElse(null));
		}).toList();
	}

	private List<ScreenGroup> screens(Set<Role> own, Locale locale) {
		List<ScreenGroup> groups = new ArrayList<>();
		groups.add(group("guide.screens.general", null, GuideScreen.HOME, GuideScreen.TASKLIST, own, locale));
		for (DeskSection section : DeskSection.values()) {
			groups.add(group(section.label(), section, GuideScreen.HOME, GuideScreen.ADMIN, own, locale));
		}
		groups.add(group("guide.screens.engine", null, GuideScreen.COCKPIT, GuideScreen.ADMIN, own, locale));
		return groups.stream().filter((group) -> !group.screens().isEmpty()).toList();
	}

	/** The screens of one menu among those between two. */
	private ScreenGroup group(String label, @Nullable DeskSection section, GuideScreen first, GuideScreen last,
			Set<Role> own, Locale locale) {
		return new ScreenGroup(this.messages.text(label, locale),
				Stream.of(GuideScreen.values())
					.filter((screen) -> screen.section() == section && screen.compareTo(first) >= 0
							&& screen.compareTo(last) <= 0)
					.map((screen) -> screen(screen, own, locale))
					.toList());
	}

	private ScreenChapter screen(GuideScreen screen, Set<Role> own, Locale locale) {
		String key = "guide.screen." + screen.id();
		List<RoleTask> tasks = ORDER.stream()
			.sorted(Comparator.comparing((Role role) -> !own.contains(role)))
			.flatMap((role) -> find(task(screen, role), locale)
				.map((text) -> new RoleTask(role, own.contains(role), text))
				.stream())
			.toList();
		return new ScreenChapter(screen.id(), this.messages.text(screen.label(), locale),
				this.pictures.find(screen, locale).orElse(null), this.messages.text(key + ".purpose", locale), tasks,
				this.messages.text(key + ".next", locale), list(key + ".mistake.", locale));
	}

	private static String task(GuideScreen screen, Role role) {
		return "guide.screen." + screen.id() + ".role." + role;
	}

	private List<String> list(String prefix, Locale locale) {
		return IntStream.iterate(1, (number) -> number + 1)
			.mapToObj((number) -> find(prefix + number, locale))
			.takeWhile(Optional::isPresent)
			.map(Optional::orElseThrow)
			.toList();
	}

	private Optional<String> find(String key, Locale locale) {
		return this.messages.find(key, locale);
	}

}
