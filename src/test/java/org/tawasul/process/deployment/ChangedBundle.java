package org.tawasul.process.deployment;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tawasul.process.ModelDrawing;

/**
 * The release's files that are deployed with a file, changed step by step:
 * <ul>
 * <li>{@code in} the file that the next steps change; the first one chooses the files
 * that are deployed: its model's with all that it names, or the file alone</li>
 * <li>{@code find} and {@code put}, {@code all} and {@code put}, {@code match} and
 * {@code put}: a text once, a text everywhere, a regular expression once</li>
 * <li>{@code find} and {@code many}: so many times a text before another one, {@code #}
 * being its number; {@code pad} the current file with blanks to a size</li>
 * <li>{@code delete} the element of an id, with its flows and what is drawn of it</li>
 * <li>{@code add} elements to the end of the process, drawn</li>
 * <li>{@code file} a name and, in the lines below, what the new file holds</li>
 * <li>{@code remove} a file, {@code rename} one ({@code old -> new}), {@code copy} one of
 * {@code changed-models}, {@code truncate} the current one after so many characters,
 * write it in another {@code encoding}</li>
 * <li>{@code refused} a rule, an element and, if it is another than the current one, a
 * file</li>
 * <li>{@code also} a rule that has something to say because of the same fault, at
 * whatever elements</li>
 * </ul>
 */
final class ChangedBundle {

	private static final Map<String, byte[]> RELEASE = ModelFiles.real().deployment();

	private static final Map<String, String> TEXTS = texts();

	private static final List<ModelBundle> BUNDLES = ModelBundle.split(RELEASE,
			(key) -> Optional.ofNullable(ModelVocabulary.PANELS.get(key)));

	private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");

	private final Map<String, String> texts = new TreeMap<>();

	private final Map<String, Charset> encodings = new TreeMap<>();

	private final List<Refusal> refusals = new ArrayList<>();

	private final Set<String> also = new TreeSet<>();

	private String current = "";

	private String sought = "";

	private String how = "";

	private static Map<String, String> texts() {
		Map<String, String> texts = new TreeMap<>();
		RELEASE.forEach((name, content) -> texts.put(name, new String(content, StandardCharsets.UTF_8)));
		return texts;
	}

	Map<String, byte[]> files() {
		Map<String, byte[]> files = new TreeMap<>();
		this.texts.forEach((name, text) -> files.put(name, bytes(name, text)));
		return files;
	}

	private byte[] bytes(String name, String text) {
		return this.encodings.containsKey(name) || !text.equals(TEXTS.get(name))
				? text.getBytes(this.encodings.getOrDefault(name, StandardCharsets.UTF_8))
				: RELEASE.getOrDefault(name, new byte[0]);
	}

	/** Rules that have something to say, and no other has. */
	Set<String> rules() {
		Set<String> rules = new TreeSet<>(this.also);
		this.refusals.forEach((refusal) -> rules.add(refusal.rule()));
		return rules;
	}

	List<Refusal> refusals() {
		return this.refusals;
	}

	void apply(String step, String text) {
		switch (step) {
			case "in" -> open(text);
			case "find", "all", "match" -> {
				this.how = step;
				this.sought = text;
			}
			case "put" -> put(text);
			case "delete" -> change(delete(content(), text));
			case "add" ->
				change(ModelDrawing.draw(content().replaceFirst("</bpmn:process>", quote(text + "</bpmn:process>"))));
			case "file" -> {
				this.current = text.lines().findFirst().orElseThrow().strip();
				this.texts.put(this.current, text.lines().skip(1).reduce("", (all, line) -> all + line + "\n"));
			}
			case "remove" -> {
				if (this.texts.remove(text) == null) {
					throw new AssertionError(text + " is not among the files");
				}
			}
			case "rename" -> rename(text.split(" -> ")[0], text.split(" -> ")[1]);
			case "copy" -> {
				this.current = text;
				String copied = ModelFiles.read(Path.of("src/test/resources/changed-models", text));
				change(text.endsWith(".bpmn") ? ModelDrawing.draw(copied) : copied);
			}
			case "many" -> many(text);
			case "pad" -> change(content() + " ".repeat(Integer.parseInt(text) - content().length()));
			case "truncate" -> change(content().substring(0, Integer.parseInt(text)));
			case "encoding" -> this.encodings.put(this.current, Charset.forName(text));
			case "refused" -> refuse(text.split(" +"));
			case "also" -> this.also.add(text);
			default -> throw new AssertionError("There is no step " + step);
		}
	}

	private void open(String file) {
		this.current = file;
		if (this.texts.isEmpty()) {
			Map<String, byte[]> deployed = BUNDLES.stream()
				.map(ModelBundle::files)
				.filter((files) -> files.containsKey(file))
				.findFirst()
				.orElseGet(() -> Map.of(file, RELEASE.get(file)));
			deployed.keySet().forEach((name) -> this.texts.put(name, TEXTS.getOrDefault(name, "")));
		}
		content();
	}

	private void put(String text) {
		String before = content();
		String after = switch (this.how) {
			case "find" -> before.replaceFirst(Pattern.quote(this.sought), quote(text));
			case "all" -> before.replace(this.sought, text);
			default -> Pattern.compile(this.sought, Pattern.DOTALL).matcher(before).replaceFirst(text);
		};
		if (after.equals(before)) {
			throw new AssertionError(this.current + " does not hold " + this.sought);
		}
		change(after);
	}

	private void many(String text) {
		int blank = text.indexOf(' ');
		StringBuilder inserted = new StringBuilder();
		for (int i = 0; i < Integer.parseInt(text.substring(0, blank)); i++) {
			inserted.append(text.substring(blank + 1).replace("#", String.valueOf(i)));
		}
		this.how = "find";
		put(inserted + this.sought);
	}

	private void rename(String from, String to) {
		this.texts.put(to, content(from));
		this.texts.remove(from);
		this.current = to;
	}

	private void refuse(String[] words) {
		String element = (words.length > 1) ? words[1] : this.current;
		this.refusals.add(new Refusal((words.length > 2) ? words[2] : this.current, element, words[0]));
	}

	private String content() {
		return content(this.current);
	}

	private String content(String file) {
		String text = this.texts.get(file);
		if (text == null) {
			throw new AssertionError(file + " is not among the files");
		}
		return text;
	}

	private void change(String text) {
		this.texts.put(this.current, text);
	}

	private static String delete(String model, String id) {
		Matcher element = Pattern
			.compile("<bpmn:(\\w+) id=\"" + id + "\"(?:[^>]*/>|.*?</bpmn:\\1>)\\s*", Pattern.DOTALL)
			.matcher(model);
		if (!element.find()) {
			throw new AssertionError("There is no " + id);
		}
		String left = element.replaceFirst("");
		for (String deleted : ID.matcher(element.group()).results().map((MatchResult one) -> one.group(1)).toList()) {
			left = left
				.replaceAll("(?s)<bpmndi:(BPMN\\w+) [^>]*bpmnElement=\"" + deleted + "\".*?</bpmndi:\\1>\\s*", "")
				.replaceAll("<bpmn:(incoming|outgoing)>" + deleted + "</bpmn:\\1>\\s*", "");
			Matcher flow = Pattern
				.compile("<bpmn:sequenceFlow id=\"([^\"]+)\"[^>]*(?:sourceRef|targetRef)=\"" + deleted + "\"")
				.matcher(left);
			if (flow.find()) {
				left = delete(left, flow.group(1));
			}
			while (flow.reset(left).find()) {
				left = delete(left, flow.group(1));
			}
		}
		return left;
	}

	private static String quote(String text) {
		return Matcher.quoteReplacement(text);
	}

	/**
	 * What must be found.
	 *
	 * @param file where
	 * @param element at which element
	 * @param rule by which rule
	 */
	record Refusal(String file, String element, String rule) {

	}

}
