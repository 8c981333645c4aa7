package org.tawasul.periodic;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.tawasul.language.DateFormatter;
import org.tawasul.periodic.ReportRhythm.Days;

import org.springframework.transaction.support.TransactionTemplate;

/** Reports with all that they may say, of the week that ends today. */
record ReportsOfThisWeek(ReportContentMaker maker, TransactionTemplate transactions, Clock clock) {

	static final ReportSettings ALL = new ReportSettings(10, 3, 10, true, true, true);

	/** Of a region, or of the ministry where there is no unit. */
	ReportContent make(String unit, Optional<ReportContent> last) {
		return make(key(unit), last);
	}

	ReportContent make(ReportKey key, Optional<ReportContent> last) {
		return this.transactions.execute((status) -> this.maker.make(key, ALL, last));
	}

	ReportKey key(String unit) {
		return key(unit, new Days(today().minusDays(6), today()));
	}

	/** Of the week after, which is compared with the one that ends today. */
	ReportKey nextKey(String unit) {
		return key(unit, new Days(today().plusDays(1), today().plusDays(7)));
	}

	private static ReportKey key(String unit, Days days) {
		return new ReportKey(ReportRhythm.ASKED, days,
				(unit != null) ? ReportRecipient.REGION : ReportRecipient.CARE_CENTRE, unit);
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), DateFormatter.ZONE);
	}

}
