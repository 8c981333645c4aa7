package org.tawasul.process.form;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tawasul.process.expression.FeelFaultException;
import org.tawasul.process.expression.FeelSyntax;
import org.tawasul.rehearsal.FormConditions;

import org.springframework.stereotype.Component;

/**
 * Conditions as Tasklist and the server evaluate them.
 */
@Component
class FeelFormConditions implements FormConditions {

	@Override
	public boolean holds(String condition, Map<String, @Nullable Object> answers) {
		try {
			return Boolean.TRUE.equals(FeelSyntax.expression(condition).answer(null, answers));
		}
		catch (FeelFaultException ex) {
			return false;
		}
	}

	@Override
	public Set<String> asked(String condition) {
		try {
			return FeelSyntax.expression(condition).names();
		}
		catch (FeelFaultException ex) {
			return Set.of();
		}
	}

}
