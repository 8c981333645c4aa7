package org.tawasul.notification;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The templates of messages, {@code templates/notification/<kind>.txt}. They have an
 * engine of their own: it knows no beans and no request, only what a message may tell,
 * and all its words come from the bundles.
 */
@Component
class TextTemplates {

	private final SpringTemplateEngine engine = new SpringTemplateEngine();

	TextTemplates(MessageSource messages) {
		ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
		files.setPrefix("templates/notification/");
		files.setSuffix(".txt");
		files.setTemplateMode(TemplateMode.TEXT);
		files.setCharacterEncoding(StandardCharsets.UTF_8.name());
		this.engine.setTemplateResolver(files);
		this.engine.setTemplateEngineMessageSource(messages);
	}

	/**
	 * Fills in a template.
	 * @param name its file's name without ending
	 * @param said what it may tell, by the names that it uses
	 * @param language the reader's
	 * @return the text, without the gaps that left-out lines make
	 */
	String fill(String name, Map<String, Object> said, Locale language) {
		return this.engine.process(name, new Context(language, said))
			.replaceAll("[ \\t]+\\n", "\n")
			.replaceAll("\\n{3,}", "\n\n")
			.strip();
	}

}
