package org.tawasul.notification;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import org.tawasul.language.LanguageView;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The pages of messages for mail programs, {@code templates/notification/mail}: tables
 * and styles inside, since mail programs know no more, and nothing that is loaded from
 * anywhere. Like {@link TextTemplates} they know no beans and no request.
 */
@Component
class HtmlTemplates {

	private final SpringTemplateEngine engine = new SpringTemplateEngine();

	private final LanguageView language;

	HtmlTemplates(MessageSource messages, LanguageView language) {
		this.language = language;
		ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
		files.setPrefix("templates/notification/mail/");
		files.setSuffix(".html");
		files.setTemplateMode(TemplateMode.HTML);
		files.setCharacterEncoding(StandardCharsets.UTF_8.name());
		this.engine.setTemplateResolver(files);
		this.engine.setTemplateEngineMessageSource(messages);
	}

	/**
	 * Fills in a page.
	 * @param name its file's name without ending
	 * @param said what it may tell, by the names that it uses
	 * @param reader the reader's language
	 * @return the page, without the gaps that the template's own lines make
	 */
	String fill(String name, Map<String, Object> said, Locale reader) {
		Context context = new Context(reader, said);
		boolean rightToLeft = this.language.rightToLeft(reader);
		context.setVariable("lang", this.language.code(reader));
		context.setVariable("dir", this.language.direction(reader));
		context.setVariable("gap", "\u00A0");
		context.setVariable("start", rightToLeft ? "right" : "left");
		return Marks.html(this.engine.process(name, context)).replaceAll("\\n\\s*\\n", "\n").strip();
	}

}
