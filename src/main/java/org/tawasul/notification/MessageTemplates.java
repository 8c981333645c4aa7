package org.tawasul.notification;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.tawasul.language.LanguageView;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The Thymeleaf templates of messages: plain text in {@code templates/notification}, HTML
 * for mail programs in {@code templates/notification/mail}. They have an engine of their
 * own, so they see no beans and no request, only the variables they are given.
 */
@Component
class MessageTemplates {

	private final SpringTemplateEngine engine = new SpringTemplateEngine();

	private final LanguageView language;

	MessageTemplates(MessageSource messages, LanguageView language) {
		this.language = language;
		ClassLoaderTemplateResolver mail = resolver(TemplateMode.HTML, ".html", 1);
		mail.setResolvablePatterns(Set.of("mail/*"));
		this.engine.setTemplateResolvers(Set.of(mail, resolver(TemplateMode.TEXT, ".txt", 2)));
		this.engine.setTemplateEngineMessageSource(messages);
	}

	private static ClassLoaderTemplateResolver resolver(TemplateMode mode, String suffix, int order) {
		ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
		resolver.setPrefix("templates/notification/");
		resolver.setSuffix(suffix);
		resolver.setTemplateMode(mode);
		resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
		resolver.setOrder(order);
		return resolver;
	}

	/** Plain text, without the gaps that omitted lines leave. */
	String text(String template, Map<String, Object> variables, Locale reader) {
		return this.engine.process(template, new Context(reader, variables))
			.replaceAll("[ \\t]+\\n", "\n")
			.replaceAll("\\n{3,}", "\n\n")
			.strip();
	}

	/** A whole HTML page. */
	String html(String template, Map<String, Object> variables, Locale reader) {
		Map<String, Object> all = new HashMap<>(variables);
		all.put("lang", this.language.code(reader));
		all.put("dir", this.language.direction(reader));
		all.put("start", this.language.rightToLeft(reader) ? "right" : "left");
		String page = this.engine.process("mail/" + template, new Context(reader, all));
		return BidiIsolation.toHtml(page).replaceAll("\\n\\s*\\n", "\n").strip();
	}

}
