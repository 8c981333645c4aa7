package org.tawasul;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/**
 * What axe finds wrong with a page. All of its rules look at all of the page, but for the
 * one about contrast, which takes three quarters of the time: it passes over text that
 * looks as other text has looked that it found readable. Text looks the same where the
 * language's direction, the window's width, its own size and colours, and all that is
 * painted by the elements around it are the same. What lies behind a text but not around
 * it, as a sibling's picture, does not count; that text is laid over others
 * {@link TextOverPicturesTest} looks for in our style sheets.
 */
final class AxeFindings {

	private static final String AXE = AxeBuilder.getAxeScript();

	/** The looks of the page's texts, each once, as hashes. */
	private static final String LOOKS = """
			() => {
			  const hash = (text) => {
			    let a = 0xdeadbeef, b = 0x41c6ce57;
			    for (let i = 0; i < text.length; i++) {
			      a = Math.imul(a ^ text.charCodeAt(i), 2654435761);
			      b = Math.imul(b ^ text.charCodeAt(i), 1597334677);
			    }
			    return (a >>> 0).toString(36) + (b >>> 0).toString(36);
			  };
			  const grounds = new Map();
			  const ground = (element) => {
			    if (!element) {
			      return `${document.documentElement.dir} ${innerWidth}`;
			    }
			    if (!grounds.has(element)) {
			      const style = getComputedStyle(element);
			      const own = [style.backgroundColor, style.backgroundImage, style.opacity, style.filter, style.mixBlendMode,
			        style.position, style.zIndex, style.transform].join();
			      const below = ground(element.parentElement);
			      grounds.set(element, own === 'rgba(0, 0, 0, 0),none,1,none,normal,static,auto,none' ? below : hash(below + own));
			    }
			    return grounds.get(element);
			  };
			  const look = (element) => {
			    const style = getComputedStyle(element);
			    return hash([ground(element), element.localName, style.color, style.fontSize, style.fontWeight,
			      style.textShadow].join());
			  };
			  // Axe never judges what is painted on a picture, hidden, or moved off the page.
			  const isJudged = (element) => {
			    const box = element.getBoundingClientRect();
			    return element.checkVisibility({ visibilityProperty: true }) && box.width > 1 && box.height > 1
			      && box.bottom + scrollY > 0 && getComputedStyle(element).backgroundImage === 'none';
			  };
			  const hasText = (element) => element.matches('input, select, textarea')
			    || [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue.trim());
			  window.looksOfTexts = new Map([...document.body.querySelectorAll('*')].filter(hasText).filter(isJudged)
			    .map((element) => [element, look(element)]));
			  return [...new Set(window.looksOfTexts.values())];
			}""";

	/** Violations with the first place, and the looks that were found readable. */
	private static final String FINDINGS = """
			async (unknown) => {
			  const found = (await axe.run(document, { rules: { 'color-contrast': { enabled: false } },
			    resultTypes: ['violations'] })).violations;
			  const readable = new Set();
			  if (unknown.length) {
			    const mark = 'data-unknown-look';
			    const sought = new Set(unknown);
			    window.looksOfTexts.forEach((look, element) => element.toggleAttribute(mark, sought.has(look)));
			    axe.configure({ rules: [{ id: 'color-contrast', selector: `[${mark}]` }] });
			    const contrast = await axe.run(document, { runOnly: ['color-contrast'], selectors: false, elementRef: true,
			      resultTypes: ['violations', 'passes'] });
			    window.looksOfTexts.forEach((look, element) => element.removeAttribute(mark));
			    contrast.passes.forEach((rule) => rule.nodes.forEach((node) => readable.add(window.looksOfTexts.get(node.element))));
			    found.push(...contrast.violations);
			  }
			  return { violations: found.map((rule) => `${rule.id}: ${rule.nodes[0].html}`), readable: [...readable] };
			}""";

	private static final Set<Object> READABLE = ConcurrentHashMap.newKeySet();

	private AxeFindings() {
	}

	/**
	 * What is wrong, with the first place. In the page itself, and nothing else of axe's
	 * findings is brought here: both take several times as long otherwise. No page of
	 * ours has frames.
	 * @param page whose scripts run
	 * @return the rules that it breaks, each with an element; empty when there are none
	 */
	static List<?> violations(Page page) {
		if (!(Boolean) page.evaluate("() => 'axe' in window")) {
			page.evaluate(AXE);
		}
		List<?> unknown = ((List<?>) page.evaluate(LOOKS)).stream().filter((look) -> !READABLE.contains(look)).toList();
		Map<?, ?> findings = (Map<?, ?>) page.evaluate(FINDINGS, unknown);
		List<?> violations = (List<?>) findings.get("violations");
		if (violations.isEmpty()) {
			READABLE.addAll((List<?>) findings.get("readable"));
		}
		return violations;
	}

}
