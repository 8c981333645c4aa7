package org.tawasul.page;

import java.util.Set;

import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;

/**
 * What our templates have beside Thymeleaf's own attributes, with the prefix {@code tw}.
 */
@Component
class PageDialect extends AbstractProcessorDialect {

	/** As that of Thymeleaf's own. */
	private static final int PRECEDENCE = 1000;

	PageDialect() {
		super("Tawasul pages", "tw", PRECEDENCE);
	}

	@Override
	public Set<IProcessor> getProcessors(String prefix) {
		return Set.of(new OptionsProcessor(prefix));
	}

}
