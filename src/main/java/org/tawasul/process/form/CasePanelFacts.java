package org.tawasul.process.form;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tawasul.attachment.Attachment;
import org.tawasul.attachment.AttachmentService;
import org.tawasul.casefile.CaseFile;
import org.tawasul.casefile.Reporter;
import org.tawasul.language.Messages;

import org.springframework.stereotype.Component;

/**
 * What the panel above every form says of the danger, of the reporter and of the files.
 * How to reach the reporter is said to those whose task it is, as on the desk.
 */
@Component
class CasePanelFacts {

	private static final char LEFT_TO_RIGHT = '\u2066';

	private static final char OWN_DIRECTION = '\u2068';

	private static final char END = '\u2069';

	private final AttachmentService attachments;

	private final Messages labels;

	CasePanelFacts(AttachmentService attachments, Messages labels) {
		this.attachments = attachments;
		this.labels = labels;
	}

	/** Texts by the names that forms know them by; what there is not is missing. */
	Map<String, String> of(CaseFile file, Collection<String> groupsOfReader, Locale locale) {
		Map<String, String> facts = new HashMap<>();
		String handlers = file.getAssignment().getHandlers();
		boolean handles = handlers != null && groupsOfReader.contains(handlers);
		facts.put("caseReporter", reporter(file.getReport().reporter(), handles, locale));
		putUnlessEmpty(facts, "caseDanger", danger(file, locale));
		putUnlessEmpty(facts, "caseAttachments", attachments(file, locale));
		return facts;
	}

	private static void putUnlessEmpty(Map<String, String> facts, String name, String text) {
		if (!text.isEmpty()) {
			facts.put(name, text);
		}
	}

	private String danger(CaseFile file, Locale locale) {
		Stream<String> hurt = file.getReport().peopleHurt() ? Stream.of("process.people-hurt") : Stream.empty();
		Stream<String> danger = file.getReport().dangerContinues() ? Stream.of("process.danger-continues")
				: Stream.empty();
		return Stream.concat(hurt, danger).map((key) -> this.labels.text(key, locale)).collect(Collectors.joining(" "));
	}

	private String reporter(@Nullable Reporter reporter, boolean handles, Locale locale) {
		if (reporter == null) {
			return this.labels.text("process.anonymous", locale);
		}
		String role = (reporter.role() != null) ? this.labels.text("role." + reporter.role().name(), locale) : null;
		return Stream
			.of(isolate(reporter.name()), role, handles ? leftToRight(reporter.mobile()) : null,
					handles ? leftToRight(reporter.email()) : null)
			.filter((part) -> part != null && !part.isBlank())
			.collect(Collectors.joining("\n"));
	}

	private static String isolate(String text) {
		return OWN_DIRECTION + text + END;
	}

	/** Otherwise the plus of a number stands at its other end. */
	private static @Nullable String leftToRight(@Nullable String text) {
		return (text != null) ? LEFT_TO_RIGHT + text + END : null;
	}

	/** One line a file. */
	private String attachments(CaseFile file, Locale locale) {
		List<Attachment> files = this.attachments.findForStaff(file.getNumber());
		return files.stream().map((attachment) -> line(attachment, locale)).collect(Collectors.joining("\n"));
	}

	private String line(Attachment attachment, Locale locale) {
		String name = isolate(attachment.name());
		return (attachment.author() == null) ? name : name + " – " + this.labels.text("process.file-of-staff", locale);
	}

}
