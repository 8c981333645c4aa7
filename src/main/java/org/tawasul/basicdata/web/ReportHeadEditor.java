package org.tawasul.basicdata.web;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import org.jspecify.annotations.Nullable;
import org.tawasul.access.CurrentUser;
import org.tawasul.audit.AuditAction;
import org.tawasul.audit.AuditTrail;
import org.tawasul.language.Messages;
import org.tawasul.language.VisibleText;
import org.tawasul.page.FormSubmission;
import org.tawasul.report.ReportHead;
import org.tawasul.report.ReportHead.Logo;
import org.tawasul.report.ReportHeadService;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes heads of letters and reports, and records it. */
@Component
class ReportHeadEditor {

	static final String ID = "head";

	private static final int MAX_LINES = 6;

	/** Pixels on each side: sharp on paper. */
	private static final int MAX_SIDE = 2000;

	private static final List<String> FORMATS = List.of("png", "jpeg");

	private final ReportHeadService heads;

	private final RecordEditor editor;

	private final AuditTrail audit;

	private final CurrentUser user;

	private final Messages messages;

	ReportHeadEditor(ReportHeadService heads, RecordEditor editor, AuditTrail audit, CurrentUser user,
			Messages messages) {
		this.heads = heads;
		this.editor = editor;
		this.audit = audit;
		this.user = user;
		this.messages = messages;
	}

	/**
	 * Writes what a form describes.
	 * @param unit code of the unit whose head it is; null for the ministry's
	 * @param file a new logo, empty for none
	 * @return nothing once it is done, else the form to show again
	 */
	@Transactional
	public Optional<FormSubmission> save(@Nullable String unit, FormSubmission submission, byte[] file, Locale locale) {
		if (EditorForms.isLanguageSwitch(submission)) {
			return Optional.of(submission);
		}
		ReportHead before = (unit != null) ? headOf(unit) : this.heads.find();
		FormReader reader = new FormReader(submission, this.messages, locale);
		List<String> lines = lines(reader, "lines", true);
		List<String> signatory = lines(reader, "signatory", false);
		Optional<Logo> logo = reader.isChecked("without-logo") ? Optional.empty()
				: ((file.length > 0) ? logo(file, reader) : before.logo());
		if (reader.submission().isInvalid()) {
			return Optional.of(reader.submission());
		}
		Optional<FormSubmission> conflict = this.editor.conflictOf(submission, fields(before), locale);
		return conflict.isPresent() ? conflict
				: write(unit, before, new ReportHead(before.version(), lines, signatory, logo), submission, locale);
	}

	/** The unit's own head, or what it begins with for one. */
	ReportHead headOf(String unit) {
		return this.heads.find(unit).orElseGet(() -> this.heads.nearest(unit).inherited());
	}

	/** What a form about a head begins with. */
	static Map<String, String> fields(ReportHead head) {
		return Map.of("lines", String.join("\n", head.lines()), "signatory", String.join("\n", head.signatory()));
	}

	/**
	 * Removes the head of a unit.
	 * @return nothing once it is done, else the form to show again
	 */
	@Transactional
	public Optional<FormSubmission> remove(String unit, FormSubmission submission, Locale locale) {
		ReportHead before = headOf(unit);
		Optional<FormSubmission> conflict = this.editor.conflictOf(submission, fields(before), locale);
		if (EditorForms.isLanguageSwitch(submission) || conflict.isPresent()) {
			return conflict.or(() -> Optional.of(submission));
		}
		try {
			this.heads.remove(unit, before.version());
		}
		catch (OptimisticLockingFailureException ex) {
			return Optional.of(submission.withRefusal(this.messages.text("editor.refused-by-tables", locale)));
		}
		this.audit.record(AuditAction.REPORT_HEAD_CHANGED, unit, Map.of("change", "removed", "before.lines",
				String.join(" / ", before.lines()), "before.signatory", String.join(" / ", before.signatory())));
		return Optional.empty();
	}

	private Optional<FormSubmission> write(@Nullable String unit, ReportHead before, ReportHead after,
			FormSubmission submission, Locale locale) {
		try {
			this.heads.save(unit, after, this.user.get().username());
		}
		catch (OptimisticLockingFailureException ex) {
			return Optional.of(submission.withRefusal(this.messages.text("editor.refused-by-tables", locale)));
		}
		Map<String, String> details = new LinkedHashMap<>();
		if (before.version() == ReportHead.NEW) {
			details.put("change", "added");
		}
		put(details, "lines", before.lines(), after.lines());
		put(details, "signatory", before.signatory(), after.signatory());
		if (!before.logo().equals(after.logo())) {
			details.put("column.logo", "changed");
		}
		if (!details.isEmpty()) {
			this.audit.record(AuditAction.REPORT_HEAD_CHANGED, unit, details);
		}
		return Optional.empty();
	}

	private static void put(Map<String, String> details, String name, List<String> before, List<String> after) {
		if (!before.equals(after)) {
			details.put("before." + name, String.join(" / ", before));
			details.put("after." + name, String.join(" / ", after));
		}
	}

	private static List<String> lines(FormReader reader, String field, boolean required) {
		if (!required && VisibleText.isEmpty(reader.value(field))) {
			return List.of();
		}
		List<String> lines = Arrays.stream(reader.lines(field, ReportHead.MAX_TEXT).split("\n"))
			.map(String::strip)
			.filter((line) -> !line.isEmpty())
			.toList();
		if (lines.size() > MAX_LINES) {
			reader.refuse(field, "editor.head.too-many-lines", MAX_LINES);
		}
		return lines;
	}

	/** The picture written anew, so that nothing but its pixels is kept. */
	private static Optional<Logo> logo(byte[] file, FormReader reader) {
		try {
			Optional<BufferedImage> picture = (file.length > ReportHead.MAX_LOGO) ? Optional.empty() : read(file);
			if (picture.isPresent()) {
				ByteArrayOutputStream png = new ByteArrayOutputStream();
				ImageIO.write(picture.get(), "png", png);
				if (png.size() <= ReportHead.MAX_LOGO) {
					return Optional.of(new Logo(png.toByteArray(), "image/png"));
				}
			}
		}
		catch (IOException | IllegalArgumentException | IndexOutOfBoundsException ex) {
			// Not a picture that can be read: refused below.
		}
		reader.refuse("logo", "editor.head.logo-invalid", ReportHead.MAX_LOGO / 1024, MAX_SIDE);
		return Optional.empty();
	}

	private static Optional<BufferedImage> read(byte[] file) throws IOException {
		try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
			Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
			if (!readers.hasNext()) {
				return Optional.empty();
			}
			ImageReader reader = readers.next();
			try {
				reader.setInput(in, true, true);
				boolean fits = FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))
						&& reader.getWidth(0) <= MAX_SIDE && reader.getHeight(0) <= MAX_SIDE;
				return fits ? Optional.of(reader.read(0)) : Optional.empty();
			}
			finally {
				reader.dispose();
			}
		}
	}

}
