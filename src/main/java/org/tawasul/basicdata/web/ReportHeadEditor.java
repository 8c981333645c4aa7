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

/** Changes the head of letters and reports, and records it. */
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
	 * @param file a new logo, empty for none
	 * @return nothing once it is done, else the form to show again
	 */
	@Transactional
	public Optional<FormSubmission> save(FormSubmission submission, byte[] file, Locale locale) {
		if (EditorForms.isLanguageSwitch(submission)) {
			return Optional.of(submission);
		}
		ReportHead before = this.heads.find();
		FormReader reader = new FormReader(submission, this.messages, locale);
		List<String> lines = lines(reader, "lines", true);
		List<String> signatory = lines(reader, "signatory", false);
		Optional<Logo> logo = reader.isChecked("without-logo") ? Optional.empty()
				: ((file.length > 0) ? logo(file, reader) : before.logo());
		if (reader.submission().isInvalid()) {
			return Optional.of(reader.submission());
		}
		Optional<FormSubmission> conflict = this.editor.conflictOf(submission,
				Map.of("lines", String.join("\n", before.lines()), "signatory", String.join("\n", before.signatory())),
				locale);
		return conflict.isPresent() ? conflict
				: write(before, new ReportHead(before.version(), lines, signatory, logo), submission, locale);
	}

	private Optional<FormSubmission> write(ReportHead before, ReportHead after, FormSubmission submission,
			Locale locale) {
		try {
			this.heads.save(after, this.user.get().username());
		}
		catch (OptimisticLockingFailureException ex) {
			return Optional.of(submission.withRefusal(this.messages.text("editor.refused-by-tables", locale)));
		}
		Map<String, String> details = new LinkedHashMap<>();
		put(details, "lines", before.lines(), after.lines());
		put(details, "signatory", before.signatory(), after.signatory());
		if (!before.logo().equals(after.logo())) {
			details.put("column.logo", "changed");
		}
		if (!details.isEmpty()) {
			this.audit.record(AuditAction.REPORT_HEAD_CHANGED, null, details);
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
