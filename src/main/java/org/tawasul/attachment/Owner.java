package org.tawasul.attachment;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;

/**
 * Whose a file is: a case's or an unsent form's, and who sent it.
 *
 * @param number the case, null for an unsent form
 * @param draft the unsent form, null for a case
 * @param sender from whom
 * @param author user name of the member of staff
 * @param internal whether only staff may see it
 */
record Owner(@Nullable CaseNumber number, @Nullable DraftKey draft, Sender sender, @Nullable String author,
		boolean internal) {

	static Owner reporterOf(CaseNumber number) {
		return new Owner(number, null, Sender.REPORTER, null, false);
	}

	static Owner staffOn(CaseNumber number, String username, boolean internal) {
		return new Owner(number, null, Sender.STAFF, username, internal);
	}

	static Owner form(DraftKey draft) {
		return new Owner(null, draft, Sender.REPORTER, null, false);
	}

	@Nullable Long caseNumber() {
		return (this.number != null) ? this.number.value() : null;
	}

	@Nullable String draftHash() {
		return (this.draft != null) ? this.draft.hash() : null;
	}

}
