package org.tawasul.report.letter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tawasul.access.StaffUser;
import org.tawasul.audit.AuditAction;
import org.tawasul.audit.AuditTrail;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseService;
import org.tawasul.casefile.Reporter;
import org.tawasul.casefile.TimelineFormatter;
import org.tawasul.desk.CaseWithRights;
import org.tawasul.desk.DeskCaseService;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.publicurl.PublicUrl;
import org.tawasul.report.ReportHead;
import org.tawasul.report.ReportHeadService;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues the letter of a case to those who may see the case; with the reporter's identity
 * to those who may see that. Its head is that of the unit that answers for the case. The
 * audit trail tells who has had which letter.
 */
@Service
@Transactional
public class LetterService {

	private static final Locale ARABIC = SupportedLanguages.ARABIC;

	private final DeskCaseService desk;

	private final CaseService cases;

	private final ReportHeadService heads;

	private final LetterFacts facts;

	private final LetterSeal seal;

	private final PublicUrl address;

	private final TimelineFormatter units;

	private final LetterTexts texts;

	private final DateFormatter dates;

	private final AuditTrail audit;

	private final Clock clock;

	LetterService(DeskCaseService desk, CaseService cases, ReportHeadService heads, LetterFacts facts, LetterSeal seal,
			PublicUrl address, TimelineFormatter units, LetterTexts texts, DateFormatter dates, AuditTrail audit,
			Clock clock) {
		this.desk = desk;
		this.cases = cases;
		this.heads = heads;
		this.facts = facts;
		this.seal = seal;
		this.address = address;
		this.units = units;
		this.texts = texts;
		this.dates = dates;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Finds a case whose letter somebody may have.
	 * @param viewer who asks
	 * @param number the case
	 * @return nothing when there is no such case or they may not see it
	 */
	@Transactional(readOnly = true)
	public Optional<CaseWithRights> find(StaffUser viewer, CaseNumber number) {
		return this.desk.find(viewer, number).filter((found) -> found.rights().seesCase());
	}

	/**
	 * Whether a letter of the case may say who reported.
	 * @param found the case, with somebody's rights
	 * @return false for anonymous reports, and for those who see the reporter masked
	 */
	public static boolean mayShowIdentity(CaseWithRights found) {
		return found.file().getReport().reporter() != null && found.rights().seesPersonalData();
	}

	/**
	 * Shows a letter, which is not handed out by that.
	 * @param viewer who looks at it
	 * @param number the case
	 * @param withIdentity whether it is to say who reported
	 * @return nothing when they may not have this letter
	 */
	public Optional<Letter> show(StaffUser viewer, CaseNumber number, boolean withIdentity) {
		return letter(viewer, number, withIdentity, AuditAction.LETTER_SEEN);
	}

	/**
	 * Issues a letter.
	 * @param viewer who gets it
	 * @param number the case
	 * @param withIdentity whether it is to say who reported
	 * @return nothing when they may not have this letter
	 */
	public Optional<Letter> issue(StaffUser viewer, CaseNumber number, boolean withIdentity) {
		return letter(viewer, number, withIdentity, AuditAction.LETTER_ISSUED);
	}

	/**
	 * Issues the letters of several cases, none of which says who reported.
	 * @param viewer who gets them
	 * @param numbers the cases
	 * @return in the same order; without those that they may not have
	 */
	public List<Letter> issue(StaffUser viewer, List<CaseNumber> numbers) {
		Map<CaseNumber, CaseFile> files = this.cases.findAll(numbers);
		Set<CaseNumber> visible = this.desk.findVisible(viewer, files.values());
		this.facts.preload(visible);
		Map<String, ReportHead> known = new HashMap<>();
		return numbers.stream().filter(visible::contains).map((number) -> {
			this.audit.record(AuditAction.LETTER_ISSUED, number.toString(), Map.of());
			CaseFile file = Objects.requireNonNull(files.get(number));
			return letter(file, false,
					known.computeIfAbsent(Objects.toString(file.getAssignment().getUnit(), ""), this.heads::nearest));
		}).toList();
	}

	private Optional<Letter> letter(StaffUser viewer, CaseNumber number, boolean withIdentity, AuditAction action) {
		return find(viewer, number).filter((found) -> !withIdentity || mayShowIdentity(found)).map((found) -> {
			this.audit.record(action, number.toString(), withIdentity ? Map.of("identity", "✓") : Map.of());
			return letter(found.file(), withIdentity, this.heads.nearest(found.file().getAssignment().getUnit()));
		});
	}

	private Letter letter(CaseFile file, boolean withIdentity, ReportHead head) {
		CaseNumber number = file.getNumber();
		Reporter reporter = withIdentity ? file.getReport().reporter() : null;
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), DateFormatter.ZONE);
		return new Letter(number, head, this.dates.briefDay(this.clock.instant(), ARABIC), withIdentity,
				addressee(reporter), file.getReport().subject(),
				this.texts.arabic("introduction", number.toString(), this.dates.briefDay(file.getReceivedAt(), ARABIC)),
				this.facts.of(file, reporter), file.getReport().description(), answer(file),
				this.address.of("/letters/" + this.seal.seal(number, today)));
	}

	private String addressee(@Nullable Reporter reporter) {
		return (reporter != null) ? this.texts.arabic("addressee.name", reporter.name())
				: this.texts.arabic("addressee");
	}

	/**
	 * A resolution that is not published yet is nobody's to hand out; one that somebody
	 * objected to is not the last word.
	 */
	private String answer(CaseFile file) {
		String name = this.units.unitName(file.getAssignment().getUnit(), ARABIC);
		String unit = name.isEmpty() ? this.texts.arabic("unit.none") : name;
		String resolution = file.getResolution();
		if (resolution == null) {
			return this.texts.arabic(file.getPhase().isOpen() ? "answer.none" : "answer.ended", unit);
		}
		return isObjectedSince(file) ? resolution + "\n" + this.texts.arabic("answer.again", unit) : resolution;
	}

	private boolean isObjectedSince(CaseFile file) {
		Instant resolved = file.getResolvedAt();
		return file.getPhase().isOpen() && resolved != null
				&& this.cases.objections(file.getNumber())
					.stream()
					.anyMatch((objection) -> objection.getAt().isAfter(resolved));
	}

}
