package org.tawasul.intake;

import java.time.Duration;
import java.util.Optional;

import org.apache.commons.lang3.EnumUtils;
import org.tawasul.access.ClientNetwork;
import org.tawasul.access.RateLimiter;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.CaseType;
import org.tawasul.casefile.Category;
import org.tawasul.casefile.LikeReport;
import org.tawasul.casefile.LikeReportService;
import org.tawasul.casefile.LikenessQuery;

import org.springframework.stereotype.Component;

/**
 * Tells who is about to send a report that the same was reported already, and notes that
 * they want to be told too. Limited by network address: whoever asks more often is told
 * nothing, and can send their report all the same.
 */
@Component
class ReportedAlready {

	private final LikeReportService likeReports;

	private final ReportFormQuestions questions;

	private final RateLimiter limiter;

	ReportedAlready(LikeReportService likeReports, ReportFormQuestions questions,
			ReportedAlreadyProperties properties) {
		this.likeReports = likeReports;
		this.questions = questions;
		this.limiter = new RateLimiter("reported-already", properties.asksPerMinute(), Duration.ofMinutes(1));
	}

	/**
	 * Whether the same was reported already.
	 * @param form validated
	 * @param address of its sender
	 * @return what they may know of it, or nothing
	 */
	Optional<LikeReport> find(ReportForm form, String address) {
		return like(form).filter((like) -> this.limiter.tryAcquire(ClientNetwork.of(address)).isZero())
			.flatMap(this.likeReports::find);
	}

	/**
	 * The form was sent and has become a case: handlers are offered the link if its
	 * sender wants that.
	 */
	void keepWish(ReportForm form, CaseNumber number) {
		if (form.is(ReportForm.TELL_ME_TOO, true)) {
			like(form).ifPresent((like) -> this.likeReports.wishLink(number, like));
		}
	}

	private Optional<LikenessQuery> like(ReportForm form) {
		NewCaseRequest newCase = this.questions.toNewCase(form);
		NewCaseRequest.PlaceRequest place = newCase.place();
		NewCaseRequest.FacilityRequest facility = newCase.facility();
		return LikenessQuery.of(EnumUtils.getEnum(CaseType.class, newCase.type()),
				EnumUtils.getEnum(Category.class, newCase.category()), newCase.region(),
				(facility != null) ? facility.name() : null, (place != null) ? place.latitude() : null,
				(place != null) ? place.longitude() : null, Boolean.TRUE.equals(newCase.peopleHurt()));
	}

}
