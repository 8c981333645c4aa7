package org.tawasul.attachment.sanitizer.pdf;

import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDVariableText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawasul.attachment.sanitizer.ProcessingTimeout;
import org.tawasul.attachment.sanitizer.FileRejectedException;
import org.tawasul.attachment.sanitizer.FileRejectionReason;

/**
 * Gives form fields whose value only a reader program would draw an appearance, so that
 * the value is still seen when the form is gone. A form whose fields exist only in its
 * XFA part (a dynamic one) has no pages to keep and is refused.
 */
final class FormFieldAppearances {

	private static final Logger log = LoggerFactory.getLogger(FormFieldAppearances.class);

	/** Longest value that is laid out, in characters. */
	private static final int MAX_VALUE = 20_000;

	private static final COSName NEEDS_RENDERING = COSName.getPDFName("NeedsRendering");

	private FormFieldAppearances() {
	}

	static void complete(PDDocument document, ProcessingTimeout timeout) throws IOException {
		PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
		if (form == null) {
			return;
		}
		boolean needsRendering = document.getDocumentCatalog().getCOSObject().getBoolean(NEEDS_RENDERING, false);
		if (form.hasXFA() && (needsRendering || form.getFields().isEmpty())) {
			throw new FileRejectedException(FileRejectionReason.DYNAMIC_FORM);
		}
		for (PDField field : form.getFieldTree()) {
			timeout.check();
			if (field instanceof PDTerminalField terminal && (form.getNeedAppearances() || lacksAppearance(terminal))) {
				complete(document, form, terminal);
			}
		}
	}

	private static void complete(PDDocument document, PDAcroForm form, PDTerminalField field) throws IOException {
		String value = field.getValueAsString();
		if (value.length() > MAX_VALUE) {
			throw new FileRejectedException(FileRejectionReason.OVERPACKED);
		}
		try {
			form.refreshAppearances(List.of(field));
			if (!lacksAppearance(field)) {
				return;
			}
		}
		catch (IOException | RuntimeException ex) {
			log.debug("A form field's font cannot show its value", ex);
		}
		if (field instanceof PDVariableText && !value.isBlank()) {
			for (PDAnnotationWidget widget : field.getWidgets()) {
				TextOutline.draw(document, widget, value);
			}
		}
	}

	private static boolean lacksAppearance(PDTerminalField field) {
		return field.getWidgets().stream().anyMatch((widget) -> {
			PDAppearanceDictionary appearances = widget.getAppearance();
			return appearances == null || appearances.getNormalAppearance() == null;
		});
	}

}
