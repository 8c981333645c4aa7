package org.tawasul.attachment;

import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;

/**
 * What a file belongs to, a case or an unsent form, and who sent it.
 *
 * @param number the case, null for an unsent form
 * @param draft the unsent form, null for a case
 * @param sender from whom
 * @param author user name of the member of staff
 * @param internal whether only staff may see it
 */
record AttachmentOwner(@Nullable CaseNumber number, @Nullable DraftKey draft, AttachmentSender sender,
		@Nullable String author, boolean internal) {

	static AttachmentOwner reporterOf(CaseNumber number) {
		return new AttachmentOwner(number, null, AttachmentSender.REPORTER, null, false);
	}

	static AttachmentOwner staffOn(CaseNumber number, String username, boolean internal) {
		return new AttachmentOwner(number, null, AttachmentSender.STAFF, username, internal);
	}

	static AttachmentOwner form(DraftKey draft) {
		return new AttachmentOwner(null, draft, AttachmentSender.REPORTER, null, false);
	}

	/** Whoever adds files here holds this lock while they are counted. */
	String lockKey() {
		return "attachment " + caseNumber() + ' ' + draftHash();
	}

	@Nullable Long caseNumber() {
		return (this.number != null) ? this.number.value() : null;
	}

	@Nullable String draftHash() {
		return (this.draft != null) ? this.draft.hash() : null;
	}

}
