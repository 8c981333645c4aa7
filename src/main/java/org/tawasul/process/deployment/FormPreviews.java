package org.tawasul.process.deployment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tawasul.process.contract.diagram.FormReaders;
import org.tawasul.process.form.FormPreviewReader;
import org.tawasul.rehearsal.FormPreview;
import org.tawasul.rehearsal.FormPreview.Reader;
import org.tawasul.rehearsal.FormPreview.Text;

import org.springframework.stereotype.Component;

/**
 * The forms that files would change, as those see them who fill them in.
 */
@Component
class FormPreviews {

	private final FormPreviewReader reader;

	FormPreviews(FormPreviewReader reader) {
		this.reader = reader;
	}

	/**
	 * Compares the forms of files.
	 * @param before what is live
	 * @param after what would be
	 */
	List<FormPreview> between(Map<String, byte[]> before, Map<String, byte[]> after) {
		List<FormPreview> previews = new ArrayList<>();
		after.forEach((name, now) -> {
			if (DeclaredNames.isForm(name) && !Arrays.equals(before.get(name), now)) {
				byte[] old = replaced(name, now, before);
				this.reader.read(now)
					.ifPresent((fields) -> previews.add(new FormPreview(name, readers(this.reader.idOf(now), after),
							Optional.ofNullable(old).flatMap(this.reader::read).orElse(null), fields)));
			}
		});
		return previews;
	}

	/** The form of the same id, whatever its file is called. */
	private byte @Nullable [] replaced(String name, byte[] now, Map<String, byte[]> before) {
		String id = this.reader.idOf(now);
		Optional<byte[]> same = before.entrySet()
			.stream()
			.filter((live) -> !id.isEmpty() && DeclaredNames.isForm(live.getKey())
					&& id.equals(this.reader.idOf(live.getValue())))
			.map(Map.Entry::getValue)
			.findFirst();
		return same.isPresent() ? same.get() : before.get(name);
	}

	private static List<Reader> readers(String form, Map<String, byte[]> files) {
		return files.entrySet()
			.stream()
			.filter((file) -> file.getKey().endsWith(".bpmn"))
			.flatMap((file) -> FormReaders.of(file.getKey(), file.getValue(), form).stream())
			.map((task) -> new Reader(new Text(task.name(), task.english()), task.roles()))
			.toList();
	}

}
