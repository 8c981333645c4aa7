package org.tawasul.practice;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Channel;
import org.tawasul.language.DateFormatter;
import org.tawasul.language.IdentityNumberChecker;
import org.tawasul.language.SupportedLanguages;
import org.tawasul.meeting.MeetingCommitment.Promise;
import org.tawasul.meeting.MeetingRequest;
import org.tawasul.meeting.MeetingService;
import org.tawasul.meeting.Requester;
import org.tawasul.meeting.VisitEntry;
import org.tawasul.meeting.VisitService;

import org.springframework.stereotype.Component;

/**
 * Requests for a meeting with the Minister that wait for each of its steps, and visitors
 * who were received, so that a trainee finds something to do at once. The people are
 * invented, their numbers nobody's.
 */
@Component
class ReadyMeetings {

	private static final String REGION = "SA-01";

	private static final String CARE = "care";

	private static final String OFFICE = "offmin.officer1";

	private static final Map<String, Object> FORWARDED = Map.of("decision", "FORWARD", "note",
			"راجع الإدارة من قبل، ولم يجد عندها جوابًا.");

	private static final Map<String, Object> ACCEPTED = Map.of("decision", "ACCEPT");

	private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

	private final MeetingService meetings;

	private final VisitService visits;

	private final ReadyTasks tasks;

	private final Clock clock;

	ReadyMeetings(MeetingService meetings, VisitService visits, ReadyTasks tasks, Clock clock) {
		this.meetings = meetings;
		this.visits = visits;
		this.tasks = tasks;
		this.clock = clock;
	}

	/** Where everything else is ready. */
	void add() {
		request(1, "منيرة بنت صالح القحطاني", "نقل معلمة إلى مدرسة قريبة من بيتها");
		request(2, "عبدالعزيز بن فهد الدوسري", "تعثر بناء مدرسة الحي منذ عامين");
		request(3, "هند بنت علي العمري", "معادلة شهادة صدرت من الخارج");
		forwarded(4, "سلطان بن محمد العتيبي", "مقترح لبرنامج صيفي للموهوبين");
		forwarded(5, "نوف بنت إبراهيم الحربي", "حرمان ابنتها من اختبار نهاية الفصل");
		accepted(6, "ماجد بن سعد الشهري", "طريق غير آمن أمام مجمع مدارس");
		scheduled(7, "الجوهرة بنت خالد السبيعي", "مدرسة لذوي الإعاقة في المحافظة", 2, "10:00");
		scheduled(8, "فيصل بن ناصر المطيري", "صندوق أهلي لترميم المدارس", 4, "11:30");
		visit(9, "عائشة بنت حسن الزهراني", "تسأل عن موعد صرف مكافأة الطالبات.",
				"أُفيدت بموعد الصرف وبمن تراجع إن تأخر.", null);
		visit(10, "صالح بن عبدالله الغامدي", "يسأل عن شروط النقل الخارجي للمعلمين.",
				"سُلّم دليل النقل، وشُرحت له الشروط.", null);
		visit(11, "ريم بنت يوسف الشمري", "تسرب مياه في فصول مدرسة ابنها منذ أسبوعين.", null,
				Promise.of(CaseType.COMPLAINT, "EDU-01-BLD", "تسرب مياه في فصول مدرسة ابنها منذ أسبوعين."));
	}

	private String request(int person, String name, String subject) {
		Requester requester = new Requester(name, identity(person), mobile(person), null);
		return this.meetings
			.request(new MeetingRequest(requester, REGION, subject,
					"راجعت الجهة المختصة أكثر من مرة دون جواب، وأطلب أن يسمع معالي الوزير.", SupportedLanguages.ARABIC,
					Channel.WEB, null, null))
			.getNumber()
			.toString();
	}

	private String forwarded(int person, String name, String subject) {
		String number = request(person, name, subject);
		this.tasks.complete(number, CARE, FORWARDED);
		return number;
	}

	private String accepted(int person, String name, String subject) {
		String number = forwarded(person, name, subject);
		this.tasks.complete(number, OFFICE, ACCEPTED);
		return number;
	}

	private void scheduled(int person, String name, String subject, int days, String time) {
		this.tasks.complete(accepted(person, name, subject), OFFICE, Map.of("meetingDay", workday(days).format(TYPED),
				"meetingTime", time, "meetingMinutes", "30", "meetingPlace", "ديوان الوزارة"));
	}

	/** In so many days, or the Sunday after it: holidays do not move them. */
	private LocalDate workday(int days) {
		LocalDate day = LocalDate.ofInstant(this.clock.instant(), DateFormatter.ZONE).plusDays(days);
		return List.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY).contains(day.getDayOfWeek()) ? workday(days + 1) : day;
	}

	private void visit(int person, String name, String request, @Nullable String answer, @Nullable Promise becomes) {
		this.visits.record(new VisitEntry(name, identity(person), mobile(person), REGION, request, answer, becomes),
				SupportedLanguages.ARABIC, OFFICE);
	}

	/** Of a block that no operator has. */
	private static String mobile(int person) {
		return "+9665109900%02d".formatted(person);
	}

	/** Ten digits that are nobody's: their last one does not belong to the others. */
	static String identity(int person) {
		String others = "1000000%02d".formatted(person);
		int fitting = IntStream.range(0, 10)
			.filter((digit) -> IdentityNumberChecker.fault(others + digit).isEmpty())
			.findFirst()
			.orElseThrow();
		return others + (fitting + 1) % 10;
	}

}
