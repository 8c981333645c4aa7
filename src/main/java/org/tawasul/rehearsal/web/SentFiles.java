package org.tawasul.rehearsal.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.tawasul.rehearsal.ModelFileLimits;

import org.springframework.web.multipart.MultipartFile;

/**
 * Files that an owner has sent, or why they are not taken.
 *
 * @param files content by name; empty where there is a fault
 * @param fault key below {@code rehearsal.fault.}; null where there is none
 * @param name the file at fault; empty where no single one is
 */
record SentFiles(Map<String, byte[]> files, @Nullable String fault, String name) {

	static SentFiles read(List<MultipartFile> sent) throws IOException {
		Map<String, byte[]> files = new TreeMap<>();
		long bytes = 0;
		for (MultipartFile file : sent) {
			String given = (file.getOriginalFilename() != null) ? file.getOriginalFilename() : "";
			if (given.isEmpty() && file.isEmpty()) {
				continue;
			}
			String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
			if (!ModelFileLimits.isPlain(name) || !ModelFileLimits.isOfKind(name)) {
				return refused("name", name);
			}
			bytes += file.getSize();
			if (file.getSize() > ModelFileLimits.MAX_FILE * 1_024L || bytes > ModelFileLimits.MAX_ALL * 1_024L) {
				return refused("too-large", name);
			}
			if (file.isEmpty()) {
				return refused("empty", name);
			}
			if (files.put(name, file.getBytes()) != null) {
				return refused("twice", name);
			}
		}
		if (files.size() > ModelFileLimits.MAX_FILES) {
			return refused("too-many", "");
		}
		return files.isEmpty() ? refused("none", "") : new SentFiles(files, null, "");
	}

	private static SentFiles refused(String fault, String name) {
		return new SentFiles(Map.of(), fault, name.substring(0, Math.min(name.length(), 100)));
	}

}
