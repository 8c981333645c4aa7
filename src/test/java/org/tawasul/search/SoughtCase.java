package org.tawasul.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import org.jspecify.annotations.Nullable;
import org.tawasul.access.CurrentUser;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseReport;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.Channel;
import org.tawasul.casefile.Facility;
import org.tawasul.casefile.FacilityKind;
import org.tawasul.casefile.Reporter;
import org.tawasul.casefile.ReporterRole;
import org.tawasul.process.CaseScenario;

/**
 * A case that searches are to find or not to: it has a word and an identity number that
 * no other case has.
 */
final class SoughtCase {

	static final CaseSearchCriteria ANY = new CaseSearchCriteria("", Optional.empty(), Optional.empty(),
			Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
			Optional.empty(), Optional.empty(), Optional.empty(), false);

	private final CaseSearchService search;

	private final CurrentUser users;

	private final CaseScenario scenario;

	private final String word;

	private final String identity;

	private final CaseNumber number;

	SoughtCase(CaseSearchService search, CurrentUser users, CaseScenario scenario) {
		this.search = search;
		this.users = users;
		this.scenario = scenario;
		int lot = ThreadLocalRandom.current().nextInt(100_000_000, 999_999_999);
		this.word = "زقنبوط" + lot;
		this.identity = "1" + lot;
		this.number = open("تسرّب غاز في مَدْرَسَةِ الأَمَلِ", "رائحة قوية قرب المختبر " + this.word);
	}

	String word() {
		return this.word;
	}

	String identity() {
		return this.identity;
	}

	CaseNumber number() {
		return this.number;
	}

	/** Another case by the same reporter. */
	CaseNumber open(String subject, String description) {
		Reporter reporter = new Reporter("هَيْفاء القحطاني", this.identity, "+966561234567", null, ReporterRole.PARENT,
				null, null);
		return this.scenario.open(new CaseReport(CaseType.INCIDENT, Category.TRAFFIC_ACCIDENT, null, subject,
				description, "SA-01", null, new Facility(FacilityKind.SCHOOL, "ابتدائية الفيصل", null), false, false,
				Map.of(), reporter, Channel.WEB, Locale.forLanguageTag("ar")));
	}

	/** What somebody finds who types a text. */
	List<CaseNumber> found(String username, String typed) {
		return found(username, with(typed));
	}

	List<CaseNumber> found(String username, CaseSearchCriteria criteria) {
		return find(username, criteria, null).numbers();
	}

	FoundCases find(String username, CaseSearchCriteria criteria, @Nullable CaseNumber before) {
		return this.search.find(this.users.of(username), criteria, before);
	}

	static CaseSearchCriteria with(String text) {
		return new CaseSearchCriteria(text, ANY.from(), ANY.until(), ANY.type(), ANY.category(), ANY.phase(),
				ANY.importance(), ANY.unit(), ANY.region(), ANY.channel(), ANY.punctuality(), ANY.escalatedTo(), false);
	}

}
