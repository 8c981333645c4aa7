package org.tawasul.attachment;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How many files are taken, and how large ones.
 *
 * @param maxSize of one file as it is sent;
 * {@code spring.servlet.multipart.max-file-size} must not be smaller
 * @param perWord how many files the reporter may send with the report, and how many more
 * with each later word: information, objection
 * @param ofStaff how many files staff may add to a case
 * @param uploadsPerAddress how many files one network address may send within the window
 * @param uploadWindow the time in which uploads are won back
 * @param draftsKept how long files wait for their form to be sent
 * @param unfinishedKept how long a file that is being stored may take before it counts as
 * given up
 */
@ConfigurationProperties("tawasul.attachment")
public record AttachmentProperties(@DefaultValue("20MB") DataSize maxSize, @DefaultValue("5") int perWord,
		@DefaultValue("20") int ofStaff, @DefaultValue("60") int uploadsPerAddress,
		@DefaultValue("10m") Duration uploadWindow, @DefaultValue("24h") Duration draftsKept,
		@DefaultValue("1h") Duration unfinishedKept) {

}
