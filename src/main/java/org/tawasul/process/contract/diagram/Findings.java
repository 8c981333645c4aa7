package org.tawasul.process.contract.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.w3c.dom.Element;

import org.springframework.context.MessageSourceResolvable;

import org.tawasul.process.contract.ModelViolation;

/** What the rules find in one diagram. */
final class Findings {

	private final String file;

	private final List<ModelViolation> violations = new ArrayList<>();

	Findings(String file) {
		this.file = file;
	}

	void report(Element element, String rule, String detail) {
		this.violations.add(ModelViolation.at(this.file, element, rule, detail));
	}

	void report(Element element, String rule, String detail, List<MessageSourceResolvable> words) {
		this.violations.add(ModelViolation.at(this.file, element, rule, detail).saying(words));
	}

	void report(Stream<Element> elements, String rule, String detail) {
		elements.distinct().forEach((element) -> report(element, rule, detail));
	}

	void report(Element element, String rule) {
		report(element, rule, "");
	}

	/** Of the whole file. */
	void report(String rule, String detail) {
		this.violations.add(new ModelViolation(this.file, this.file, "", rule, detail));
	}

	void require(boolean kept, Element element, String rule, String detail) {
		if (!kept) {
			report(element, rule, detail);
		}
	}

	void require(boolean kept, Element element, String rule) {
		require(kept, element, rule, "");
	}

	boolean haveAny(Set<String> rules) {
		return this.violations.stream().map(ModelViolation::rule).anyMatch(rules::contains);
	}

	List<ModelViolation> violations() {
		return this.violations;
	}

}
