package org.tawasul.webapps.ui;

import java.util.regex.Pattern;

import com.helger.css.ECSSVersion;
import com.helger.css.decl.AbstractHasTopLevelRules;
import com.helger.css.decl.CSSStyleRule;
import com.helger.css.decl.CascadingStyleSheet;
import com.helger.css.reader.CSSReader;
import com.helger.css.writer.CSSWriter;
import com.helger.css.writer.CSSWriterSettings;

/**
 * Turns a style sheet written for left to right into one for right to left. Diagrams and
 * code stay as they are: they run from left to right in every language.
 */
final class RtlStyleSheetConverter {

	/** Diagrams and editors lay themselves out, in coordinates from the left. */
	private static final Pattern UNCHANGED = Pattern.compile("\\.(djs|bjs|dms|dmn|tjs|CodeMirror|cm|prism)\\b");

	private static final String DIRECTION = """
			html { direction: rtl; }
			.djs-container, .bjs-container, .dmn-js-parent, .CodeMirror, .cm-editor, pre, code { direction: ltr; }
			""";

	private RtlStyleSheetConverter() {
	}

	/**
	 * Mirrors a style sheet.
	 * @param css the sheet as it is delivered
	 * @return the mirrored one, which also turns the page's direction
	 * @throws IllegalArgumentException if it cannot be read as CSS
	 */
	static String convert(String css) {
		CascadingStyleSheet sheet = CSSReader.readFromString(css, ECSSVersion.CSS30);
		if (sheet == null) {
			throw new IllegalArgumentException("not a style sheet");
		}
		mirror(sheet);
		CSSWriter writer = new CSSWriter(
				new CSSWriterSettings(ECSSVersion.CSS30, true).setRemoveUnnecessaryCode(false));
		return writer.setWriteHeaderText(false).getCSSAsString(sheet) + DIRECTION;
	}

	private static void mirror(AbstractHasTopLevelRules rules) {
		rules.getAllRules().forEach((rule) -> {
			if (rule instanceof CSSStyleRule style && !isUnchanged(style)) {
				style.getAllDeclarations().forEach(RtlDeclaration::mirror);
			}
			else if (rule instanceof AbstractHasTopLevelRules nested) {
				mirror(nested);
			}
		});
	}

	private static boolean isUnchanged(CSSStyleRule style) {
		return style.getAllSelectors()
			.stream()
			.map((selector) -> selector.getAsCSSString(CSSWriterSettings.DEFAULT_SETTINGS, 0))
			.allMatch((selector) -> UNCHANGED.matcher(selector).find());
	}

}
