package org.tawasul.attachment.sanitizer;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much work one file may make.
 *
 * @param maxPixels the most that a picture may hold by its own header, looked at before
 * anything is decoded
 * @param maxWrittenPixels the most that a picture is written with; a larger one is made
 * smaller by a whole factor while it is read, so that memory depends on this figure and
 * not on the one above
 * @param maxWrittenSize a picture without loss (PNG) is made smaller until its file is no
 * larger than this
 * @param maxPages of a document
 * @param maxUnpacked to how much the packed streams of one document may unpack
 * @param maxStructure to how much those streams may unpack that say where its objects
 * stand: they are the only ones that we hold in memory
 * @param atOnce how many files one node cleans at the same time
 * @param patience how long a file waits for its turn before its sender is asked to try
 * again
 */
@ConfigurationProperties("tawasul.attachment.cleaning")
public record SanitizerProperties(@DefaultValue("64000000") long maxPixels,
		@DefaultValue("16000000") long maxWrittenPixels, @DefaultValue("20MB") DataSize maxWrittenSize,
		@DefaultValue("500") int maxPages, @DefaultValue("1GB") DataSize maxUnpacked,
		@DefaultValue("64MB") DataSize maxStructure, @DefaultValue("2") int atOnce,
		@DefaultValue("30s") Duration patience) {

}
