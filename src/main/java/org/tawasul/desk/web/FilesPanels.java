package org.tawasul.desk.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.tawasul.attachment.Attachment;
import org.tawasul.attachment.Attachments;
import org.tawasul.attachment.Sender;
import org.tawasul.attachment.form.FormFiles;
import org.tawasul.desk.SeenCase;

import org.springframework.stereotype.Component;

/**
 * Puts together what the page of a case shows of its files.
 */
@Component
class FilesPanels {

	private final Attachments attachments;

	private final FormFiles form;

	private final CaseLabels labels;

	FilesPanels(Attachments attachments, FormFiles form, CaseLabels labels) {
		this.attachments = attachments;
		this.form = form;
		this.labels = labels;
	}

	FilesPanel of(SeenCase seen, Locale locale) {
		return of(seen, List.of(), "", locale);
	}

	/** With a form that came back: what was refused, and whom the files are for. */
	FilesPanel of(SeenCase seen, List<String> refused, String reader, Locale locale) {
		List<Attachment> files = seen.rights().sees() ? this.attachments.seenByStaff(seen.file().getNumber())
				: List.of();
		int there = (int) files.stream().filter((file) -> file.sender() == Sender.STAFF).count();
		return new FilesPanel(files, authors(files, locale), this.form.ofStaff(there, refused), reader);
	}

	List<Attachment> pictures(SeenCase seen) {
		return this.attachments.seenByStaff(seen.file().getNumber())
			.stream()
			.filter((file) -> file.isPicture() && file.isOpenable())
			.toList();
	}

	private Map<String, String> authors(List<Attachment> files, Locale locale) {
		return files.stream()
			.map(Attachment::author)
			.filter(Objects::nonNull)
			.distinct()
			.collect(Collectors.toMap((author) -> author, (author) -> this.labels.person(author, locale)));
	}

}
