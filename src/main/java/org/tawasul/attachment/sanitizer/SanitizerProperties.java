package org.tawasul.attachment.sanitizer;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much work one file may cause.
 *
 * @param maxPixels maximum number of pixels of a picture, checked before it is decoded
 * @param maxWrittenPixels maximum number of pixels that is decoded and kept: a larger
 * picture is made smaller by a whole factor
 * @param maxWrittenSize maximum size of a PNG: it is made smaller until it fits
 * @param maxPages maximum number of pages of a document
 * @param maxUnpacked maximum size of all unpacked streams of a document together
 * @param maxStructure maximum size of one unpacked stream that is held in memory, and of
 * all cross-reference and object streams together
 * @param maxTime after which work on one file is given up
 * @param atOnce how many files one node works on at the same time
 * @param patience how long a file waits for its turn before its sender is asked to try
 * again
 */
@ConfigurationProperties("tawasul.attachment.cleaning")
public record SanitizerProperties(@DefaultValue("64000000") long maxPixels,
		@DefaultValue("16000000") long maxWrittenPixels, @DefaultValue("20MB") DataSize maxWrittenSize,
		@DefaultValue("500") int maxPages, @DefaultValue("1GB") DataSize maxUnpacked,
		@DefaultValue("64MB") DataSize maxStructure, @DefaultValue("60s") Duration maxTime,
		@DefaultValue("2") int atOnce, @DefaultValue("30s") Duration patience) {

}
