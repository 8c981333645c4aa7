package org.tawasul.process.deployment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
			byte[] old = before.get(name);
			if (DeclaredNames.isForm(name) && !Arrays.equals(old, now)) {
				this.reader.read(now)
					.ifPresent((fields) -> previews.add(new FormPreview(name, readers(this.reader.idOf(now), after),
							Optional.ofNullable(old).flatMap(this.reader::read).orElse(null), fields)));
			}
		});
		return previews;
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
