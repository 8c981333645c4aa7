package org.tawasul.process.contract.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.tawasul.process.contract.ModelViolation;

/**
 * What forms show besides fields: nothing that comes from elsewhere, that runs, or that
 * turns a reporter's words into more than words.
 */
final class MarkupRules {

	/** Where a value is put in, while tags are looked at. */
	private static final String HOLE = "\uE000";

	private static final Pattern COMMENT = Pattern.compile("(?s)<!--(?!>|->)(?:(?!--).)*-->");

	private static final Pattern STYLE = Pattern.compile("(?is)<style>(.*?)</style>");

	private static final Pattern TAG = Pattern
		.compile("</?([a-zA-Z][a-zA-Z0-9]*)((?:\\s+[a-zA-Z-]+(?:\\s*=\\s*(?:\"[^\"<>]*\"|'[^'<>]*'))?)*)\\s*/?>");

	private static final Pattern ATTRIBUTE = Pattern
		.compile("([a-zA-Z-]+)(?:\\s*=\\s*(?:\"([^\"<>]*)\"|'([^'<>]*)'))?");

	private static final Set<String> TAGS = Set.of("a", "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption",
			"code", "dd", "details", "div", "dl", "dt", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "li",
			"mark", "ol", "p", "pre", "s", "section", "small", "span", "strong", "sub", "summary", "sup", "table",
			"tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul");

	private static final Set<String> ATTRIBUTES = Set.of("class", "id", "dir", "lang", "title", "style", "role",
			"colspan", "rowspan", "scope", "open", "start", "type", "href", "target", "rel");

	private static final Pattern FOREIGN_STYLE = Pattern
		.compile("(?is)url\\s*\\(|@import|@font-face|image\\s*\\(|image-set|src\\s*\\(|expression\\s*\\(|behavior"
				+ "|-moz-binding|\\\\|/\\*|<|" + HOLE + "|(?<![\\w-])position\\s*:"
				+ "(?!\\s*(?:static|relative)\\s*(?:!\\s*important\\s*)?(?:[;}]|$))");

	private static final Pattern QUOTED = Pattern.compile("&(?:quot|apos|amp);");

	private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\w./?=&%#-]*|#[\\w-]*|tel:\\+?\\d{3,15}");

	private static final Pattern LINK = Pattern.compile("(?is)href\\s*=\\s*[\"']([^\"']*\\{\\{.*?}}[^\"']*)[\"']");

	private static final Pattern MARKED_LINK = Pattern
		.compile("(?i)!\\[|]\\s*[(\\[:](?!/(?!/)|#)|\\w+://|www\\.|javascript:");

	private final FormFile form;

	private final Set<String> names;

	private final List<ModelViolation> violations = new ArrayList<>();

	MarkupRules(FormFile form) {
		this.form = form;
		this.names = new HashSet<>(FormVocabulary.SHOWN);
		this.names.addAll(FormVocabulary.CONDITIONS);
		form.schema().fields().forEach((field) -> this.names.add(field.key()));
	}

	List<ModelViolation> check() {
		for (JsonNode component : this.form.components()) {
			switch (component.path("type").asText()) {
				case "html" -> FormFile.texts(component, "content").values().forEach((text) -> html(component, text));
				case "text" -> FormFile.texts(component, "text").values().forEach((text) -> marked(component, text));
				case "image" -> image(component);
				default -> {
				}
			}
			for (String text : List.of("description", "label")) {
				FormFile.texts(component, text).values().forEach((words) -> plain(component, words));
			}
		}
		return this.violations;
	}

	/** Texts beside fields are shown as they are; values in them are known, too. */
	private void plain(JsonNode component, String text) {
		Templates.unknown(text, this.names).forEach((name) -> report(component, "template", name));
	}

	private void image(JsonNode component) {
		String source = component.path("source").asText("");
		if (!LOCAL.matcher(source).matches() || !source.startsWith("/")) {
			report(component, "markup-foreign", source);
		}
	}

	/** Text components make links and pictures of what they show. */
	private void marked(JsonNode component, String text) {
		if (text.contains("{{") || text.strip().startsWith("=")) {
			report(component, "text-values", text);
			return;
		}
		Matcher link = MARKED_LINK.matcher(text);
		if (link.find()) {
			report(component, "markup-foreign", text.substring(link.start()));
			return;
		}
		tags(component, text);
	}

	private void html(JsonNode component, String content) {
		if (content.strip().startsWith("=")) {
			report(component, "markup", content);
			return;
		}
		plain(component, content);
		linked(component, content);
		String text = Templates.PATTERN.matcher(content).replaceAll(HOLE);
		Matcher styles = STYLE.matcher(text);
		while (styles.find()) {
			style(component, styles.group(1));
		}
		tags(component, STYLE.matcher(text).replaceAll(""));
	}

	/** Only addresses of our own are put in where a link leads. */
	private void linked(JsonNode component, String content) {
		Matcher links = LINK.matcher(content);
		while (links.find()) {
			if (!links.group(1).strip().matches("\\{\\{\\s*\\w*Link\\s*}}(#[\\w-]*)?")) {
				report(component, "markup-link", links.group(1));
			}
		}
	}

	private void tags(JsonNode component, String text) {
		String left = COMMENT.matcher(text).replaceAll("");
		int from = left.indexOf('<');
		Matcher tag = TAG.matcher(left);
		while (from >= 0) {
			if (!tag.find(from) || tag.start() != from) {
				if (from + 1 < left.length() && "!/?".indexOf(left.charAt(from + 1)) < 0
						&& !Character.isLetter(left.charAt(from + 1))) {
					from = left.indexOf('<', from + 1);
					continue;
				}
				report(component, "markup", left.substring(from, Math.min(left.length(), from + 60)));
				return;
			}
			String name = tag.group(1).toLowerCase(Locale.ROOT);
			if (!TAGS.contains(name)) {
				report(component, "markup", tag.group());
				return;
			}
			attributes(component, tag.group(2));
			from = left.indexOf('<', tag.end());
		}
	}

	private void attributes(JsonNode component, String written) {
		Matcher attributes = ATTRIBUTE.matcher(written);
		while (attributes.find()) {
			String name = attributes.group(1).toLowerCase(Locale.ROOT);
			String value = (attributes.group(2) != null) ? attributes.group(2)
					: (attributes.group(3) != null) ? attributes.group(3) : "";
			if (!ATTRIBUTES.contains(name) && !name.startsWith("aria-")) {
				report(component, "markup", attributes.group());
			}
			else if (isReferring(name, value)) {
				report(component, "markup-foreign", value);
			}
			else if (name.equals("style")) {
				style(component, decoded(value));
			}
			else if (name.equals("href")) {
				if (!value.startsWith(HOLE) && !LOCAL.matcher(value.strip()).matches()) {
					report(component, "markup-foreign", value);
				}
			}
			else if (value.contains(HOLE)) {
				report(component, "markup-link", attributes.group().replace(HOLE, "{{…}}"));
			}
		}
	}

	/**
	 * Browsers read {@code &#117;} as a letter: styles and addresses would say something
	 * else than they seem to. Styles may need quotation marks, which an attribute cannot
	 * hold as they are, and addresses have an ampersand between their parameters.
	 */
	private static boolean isReferring(String name, String value) {
		return (name.equals("style") && QUOTED.matcher(value).replaceAll("").contains("&"))
				|| (name.equals("href") && value.contains("&#"));
	}

	private static String decoded(String style) {
		return style.replace("&quot;", "\"").replace("&apos;", "'").replace("&amp;", "&");
	}

	private void style(JsonNode component, String style) {
		Matcher foreign = FOREIGN_STYLE.matcher(style);
		if (foreign.find()) {
			report(component, "markup-foreign", foreign.group().replace(HOLE, "{{…}}"));
		}
	}

	private void report(JsonNode component, String rule, String detail) {
		this.violations.add(this.form.violation(component, rule,
				(detail.length() > 100) ? detail.substring(0, 100) + "…" : detail));
	}

}
