package org.tawasul.basicdata.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.FacilityKind;
import org.tawasul.directory.AppointmentKind;
import org.tawasul.directory.AppointmentLookup;
import org.tawasul.directory.AppointmentPeriod;
import org.tawasul.directory.MinistryDirectory;
import org.tawasul.directory.OrgUnit;
import org.tawasul.directory.Person;
import org.tawasul.directory.Role;
import org.tawasul.directory.StaffedPost;
import org.tawasul.directory.UnitKind;
import org.tawasul.directory.Usernames;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.Messages;
import org.tawasul.language.SearchText;
import org.tawasul.language.VisibleText;

import org.springframework.stereotype.Component;

/** What the editors of units and people show of the directory. */
@Component
class UnitViewMapper {

	private final MinistryDirectory directory;

	private final AppointmentLookup posts;

	private final Messages messages;

	private final Clock clock;

	UnitViewMapper(MinistryDirectory directory, AppointmentLookup posts, Messages messages, Clock clock) {
		this.directory = directory;
		this.posts = posts;
		this.messages = messages;
		this.clock = clock;
	}

	/** The whole tree from the root. */
	UnitNodeView tree() {
		return node(this.directory.root(), this.posts.staffedUnits(), true);
	}

	private UnitNodeView node(OrgUnit unit, Set<String> staffed, boolean open) {
		return new UnitNodeView(unit,
				this.directory.children(unit.code()).stream().map((child) -> node(child, staffed, false)).toList(),
				!staffed.contains(unit.code()), open);
	}

	/** The units whose names or codes contain every word that was typed. */
	List<OrgUnit> search(String typed) {
		List<String> words = words(typed);
		return this.directory.units()
			.stream()
			.filter((unit) -> containsAll(unit.arabicName() + " " + unit.englishName() + " " + unit.code(), words))
			.toList();
	}

	/**
	 * The people whose names, user names or mail addresses contain every word; first the
	 * one whose user name was typed.
	 */
	List<Person> searchPeople(String typed) {
		List<String> words = words(typed);
		String username = Usernames.normalize(typed);
		return this.directory.people()
			.stream()
			.filter((person) -> containsAll(
					person.arabicName() + " " + person.englishName() + " " + person.username() + " " + person.email(),
					words))
			.sorted(Comparator.comparing((Person person) -> !person.username().equals(username)))
			.toList();
	}

	private static List<String> words(String typed) {
		return List.of(SearchText.normalise(VisibleText.plain(typed)).split(" "));
	}

	private static boolean containsAll(String text, List<String> words) {
		String comparable = SearchText.normalise(text);
		return words.stream().allMatch(comparable::contains);
	}

	List<StaffedPostView> views(List<StaffedPost> staffed, Locale locale) {
		return staffed.stream().map((each) -> view(each.kind(), each.appointment(), locale)).toList();
	}

	private StaffedPostView view(AppointmentKind kind, AppointmentPeriod each, Locale locale) {
		Instant now = this.clock.instant();
		String unit = each.post().unit();
		return new StaffedPostView(kind, each.post().role(), unit, this.directory.unitName(unit, locale),
				each.username(),
				this.directory.person(each.username()).map((person) -> person.name(locale)).orElse(each.username()),
				firstDay(each.period().from()), lastDay(each.period().until()),
				this.posts.absences(each.username()).stream().anyMatch((absence) -> absence.contains(now)));
	}

	static LocalDate firstDay(Instant from) {
		return LocalDate.ofInstant(from, DateFormatter.ZONE);
	}

	static @Nullable LocalDate lastDay(@Nullable Instant until) {
		return (until != null) ? LocalDate.ofInstant(until.minusMillis(1), DateFormatter.ZONE) : null;
	}

	/** Every unit to choose from, indented by its place in the tree. */
	Map<String, String> unitOptions(Locale locale) {
		Map<String, String> options = new LinkedHashMap<>();
		addOptions(this.directory.root(), "", options, locale);
		return options;
	}

	private void addOptions(OrgUnit unit, String indent, Map<String, String> options, Locale locale) {
		options.put(unit.code(), indent + unit.name(locale) + " (" + unit.code() + ")");
		this.directory.children(unit.code()).forEach((child) -> addOptions(child, indent + "– ", options, locale));
	}

	Map<String, String> kindOptions(Locale locale) {
		return options("unit-kind.", Arrays.stream(UnitKind.values()).map(Enum::name).toList(), locale);
	}

	Map<String, String> roleOptions(Locale locale) {
		return options("staff-role.", Arrays.stream(Role.values()).map(Enum::name).toList(), locale);
	}

	Map<String, String> appointmentOptions(Locale locale) {
		return options("basicdata.as.", Arrays.stream(AppointmentKind.values()).map(Enum::name).toList(), locale);
	}

	Map<String, String> facilityKindOptions(Locale locale) {
		return options("facility.",
				Arrays.stream(FacilityKind.values())
					.filter((kind) -> kind != FacilityKind.SYSTEM)
					.map(Enum::name)
					.toList(),
				locale);
	}

	/** ISO 3166-2 has no 13. */
	Map<String, String> regionOptions(Locale locale) {
		return options("region.",
				IntStream.rangeClosed(1, 14).filter((number) -> number != 13).mapToObj("SA-%02d"::formatted).toList(),
				locale);
	}

	Map<String, String> languageOptions(Locale locale) {
		return options("basicdata.language.", List.of("ar", "en"), locale);
	}

	private Map<String, String> options(String prefix, List<String> codes, Locale locale) {
		Map<String, String> options = new LinkedHashMap<>();
		codes.forEach((code) -> options.put(code, this.messages.text(prefix + code, locale)));
		return options;
	}

}
